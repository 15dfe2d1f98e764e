import { correctionAbuse } from '../../../linter/rules/r43-correction-abuse.ts';
import { describeRule } from '../../support/linter.ts';

const ground = '/corrections/grounds/0';
const replace = (name: string, value: unknown) => ({ op: 'replace' as const, path: `${ground}/${name}`, value });

describeRule(correctionAbuse, {
  reports: [
    {
      name: 'an initiator who is paid by the card',
      patch: [replace('initiators', ['Head of sales'])],
      finds: [{ message: 'initiator-gains', at: `${ground}/initiators/0`, data: { role: 'Head of sales' }, severity: 'error' }],
    },
    {
      name: 'an approver who is paid by a card',
      patch: [replace('approvers', ['General director', 'Head of marketing'])],
      finds: [{ message: 'approver-gains', at: `${ground}/approvers/1` }],
    },
    {
      name: 'no approver but the initiator',
      patch: [replace('approvers', ['Finance director'])],
      finds: [{ message: 'no-second-approver', at: `${ground}/approvers` }],
    },
    {
      name: 'a correction when the facts are known',
      patch: [replace('untilDaysAfterEnd', 4)],
      finds: [{ message: 'after-the-facts', at: `${ground}/untilDaysAfterEnd`, data: { days: 4, known: 4 } }],
    },
    {
      name: 'all of it at once',
      patch: [replace('initiators', ['Head of sales']), replace('approvers', ['Head of sales']), replace('untilDaysAfterEnd', 30)],
      finds: [
        { message: 'initiator-gains', at: `${ground}/initiators/0` },
        { message: 'approver-gains', at: `${ground}/approvers/0` },
        { message: 'no-second-approver', at: `${ground}/approvers` },
        { message: 'after-the-facts', at: `${ground}/untilDaysAfterEnd` },
      ],
    },
  ],
  accepts: [
    { name: 'a correction on the last day before the facts', patch: [replace('untilDaysAfterEnd', 3)] },
    { name: 'an error in the data, mended after the facts', patch: [replace('kind', 'data-error'), replace('untilDaysAfterEnd', 30)] },
    { name: 'one approver who may not initiate', patch: [replace('approvers', ['General director'])] },
    { name: 'an initiator who also approves, beside another approver', patch: [replace('approvers', ['Finance director', 'General director'])] },
    { name: 'a regulation without corrections', patch: [{ op: 'remove', path: '/corrections' }] },
  ],
});
