import { vagueIndicator } from '../../../linter/rules/r48-vague-indicator.ts';
import { describeRule } from '../../support/linter.ts';

const indicator = '/scorecards/0/indicators/0';
const unmeasured = [
  { op: 'remove' as const, path: `${indicator}/plan` },
  { op: 'remove' as const, path: `${indicator}/levels` },
  { op: 'replace' as const, path: `${indicator}/attainment`, value: { method: 'direct' } },
];

const judged = { op: 'replace', path: `${indicator}/measurement`, value: 'qualitative' } as const;

describeRule(vagueIndicator, {
  reports: [
    {
      name: 'a metric without a definition',
      patch: [{ op: 'remove', path: '/metrics/0/definition' }],
      finds: [{ message: 'no-definition', at: '/metrics/0', severity: 'warning' }],
    },
    { name: 'a goal without a quality', patch: [{ op: 'remove', path: '/goals/1/quality' }], finds: [{ message: 'goal-without-quality', at: '/goals/1' }] },
    { name: 'a goal without a number', patch: [{ op: 'remove', path: '/goals/1/target' }], finds: [{ message: 'goal-without-volume', at: '/goals/1' }] },
    {
      name: 'a judgement without judge and record',
      patch: [judged],
      finds: [{ message: 'no-judgement', at: indicator }],
    },
    {
      name: 'a judgement without a judge',
      patch: [judged, { op: 'add', path: `${indicator}/evidence`, value: 'Minutes' }],
      finds: [{ message: 'no-judge', at: indicator }],
    },
    {
      name: 'a judgement without a record, whose judge is named',
      patch: [judged, { op: 'add', path: `${indicator}/judgedBy`, value: 'Director' }],
      finds: [{ message: 'no-record', at: indicator, data: { who: 'Director' } }],
    },
    {
      name: 'a verb in place of a number, in either language',
      patch: [...unmeasured, { op: 'add', path: `${indicator}/name`, value: { en: 'Leads', ru: 'Повысить поток лидов' } }],
      finds: [
        { message: 'no-target', at: indicator },
        { message: 'vague-word', at: indicator, data: { word: 'Повысить' } },
      ],
    },
    { name: 'an indicator without anything to be judged by', patch: unmeasured, finds: [{ message: 'no-target', at: indicator }] },
  ],
  accepts: [
    { name: 'a verb beside levels with numbers', patch: [{ op: 'add', path: `${indicator}/name`, value: 'Increase leads' }] },
    {
      name: 'a judgement with judge and record',
      patch: [
        { op: 'replace', path: `${indicator}/measurement`, value: 'qualitative' },
        { op: 'add', path: `${indicator}/judgedBy`, value: 'HR director' },
        { op: 'add', path: `${indicator}/evidence`, value: 'Minutes' },
      ],
    },
    {
      name: 'a goal with a change in place of base and target',
      patch: [
        { op: 'remove', path: '/goals/1/base' },
        { op: 'remove', path: '/goals/1/target' },
        { op: 'add', path: '/goals/1/change', value: 3000000 },
      ],
    },
    { name: 'a metric outside the cards without a definition', patch: [{ op: 'add', path: '/metrics/5/definition', value: '' }] },
    { name: 'a definition in one language', patch: [{ op: 'replace', path: '/metrics/0/definition', value: 'A lead that sales accepted' }] },
  ],
});
