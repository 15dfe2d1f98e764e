import { penaltyInDisguise } from '../../../linter/rules/r40-penalty-in-disguise.ts';
import { describeRule } from '../../support/linter.ts';

const cutOff = (changes: object) => [
  {
    op: 'add' as const,
    path: '/scorecards/0/cutOffs',
    value: [{ id: 'reprimand', name: 'Reprimand', condition: false, effect: 'zero', scope: { card: 'bonus' }, nature: 'disciplinary', ...changes }],
  },
];
const modifier = (changes: object) => [
  {
    op: 'add' as const,
    path: '/scorecards/0/modifiers',
    value: [{ id: 'order', name: 'Order', effect: 'multiply', by: 0.5, on: 'bonus', nature: 'disciplinary', when: false, ...changes }],
  },
];
const at = '/scorecards/0/cutOffs/0';

describeRule(penaltyInDisguise, {
  reports: [
    {
      name: 'a reprimand that takes the whole bonus: 75,000 of 225,000',
      patch: cutOff({}),
      finds: [{ message: 'too-deep', at, data: { lost: '75000', share: '33.33', limit: 20 }, money: '75000', severity: 'error' }],
    },
    { name: 'one that takes two thirds of the bonus', patch: cutOff({ effect: 'multiply', by: '0.33' }), finds: [{ message: 'too-deep', at, money: '50250' }] },
    { name: 'a cap far below the bonus', patch: cutOff({ effect: 'cap', by: 20 }), finds: [{ message: 'too-deep', at, money: '60000' }] },
    {
      name: 'a cut of the indicators',
      patch: cutOff({ scope: { indicators: ['leads', 'cost', 'margin'] } }),
      finds: [{ message: 'too-deep', at, money: '75000' }],
    },
    {
      name: 'a modifier that takes more than a fifth',
      patch: modifier({ by: '0.3' }),
      finds: [{ message: 'too-deep', at: '/scorecards/0/modifiers/0', money: '52500' }],
    },
    {
      name: 'a cut-off without a nature, as lack of evidence',
      patch: [
        { op: 'add', path: '/scorecards/0/cutOffs', value: [{ id: 'accident', name: 'Accident', condition: false, effect: 'zero', scope: { card: 'bonus' } }] },
      ],
      finds: [{ message: 'no-nature', at, verdict: 'no-evidence', severity: 'info' }],
    },
  ],
  accepts: [
    { name: 'a disciplinary cut of exactly a fifth of the pay', patch: cutOff({ effect: 'multiply', by: '0.4' }) },
    { name: 'a cut-off by results, however deep', patch: cutOff({ nature: 'performance' }) },
    { name: 'a small disciplinary modifier', patch: modifier({ by: '0.9' }) },
    { name: 'a deep cut where no such law holds', patch: [...cutOff({}), { op: 'replace', path: '/jurisdiction/profile', value: 'none' }] },
    { name: 'a cap above the bonus', patch: cutOff({ effect: 'cap', by: 150 }) },
  ],
});
