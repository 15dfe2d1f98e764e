import { processNotResult } from '../../../linter/rules/r45-process-not-result.ts';
import { describeRule } from '../../support/linter.ts';

const kinds = (...all: readonly string[]) => all.map((value, index) => ({ op: 'replace' as const, path: `/metrics/${index}/kind`, value }));
const history = (values: readonly number[]) => [
  {
    op: 'replace' as const,
    path: '/metrics/0/history',
    value: values.map((value, index) => ({ period: `2026-${String(index + 1).padStart(2, '0')}`, value })),
  },
];
const card = '/scorecards/0/indicators';

describeRule(processNotResult, {
  reports: [
    {
      name: 'a card of activity alone',
      patch: kinds('activity', 'activity', 'activity'),
      more: true,
      finds: [{ message: 'activity-only', at: card, data: { count: 3 }, severity: 'warning' }],
    },
    {
      name: 'a card of activity and efficiency without a result',
      patch: kinds('activity', 'efficiency', 'efficiency'),
      more: true,
      finds: [{ message: 'no-result', at: card }],
    },
    {
      name: 'a sales card without activity',
      patch: [{ op: 'replace', path: '/scorecards/1/profile', value: 'sales' }],
      finds: [{ message: 'no-activity', at: '/scorecards/1/indicators', severity: 'info' }],
    },
    {
      name: 'a figure without an operation behind it, as lack of evidence',
      patch: [{ op: 'remove', path: '/metrics/0/process' }],
      finds: [{ message: 'no-process', at: '/metrics/0', verdict: 'no-evidence' }],
    },
    {
      name: 'a figure that swings beyond its mean',
      patch: history([1, 1, 1, 1, 1, 1, 1, 100]),
      finds: [{ message: 'uncertain', at: '/metrics/0/history', data: { spread: 262, limit: 100 }, severity: 'warning' }],
    },
  ],
  accepts: [
    { name: 'one result among activities', patch: kinds('activity', 'activity') },
    { name: 'results alone', patch: kinds('result', 'result', 'result') },
    {
      name: 'a sales card with all three',
      patch: [
        { op: 'replace', path: '/scorecards/1/profile', value: 'sales' },
        { op: 'replace', path: '/metrics/4/kind', value: 'activity' },
      ],
    },
    { name: 'a spread just below the mean', patch: history([1, 1, 1, 1, 1, 1, 1, 3]) },
    { name: 'too little history to speak of a spread', patch: history([1, 100, 1, 100, 1, 100, 1]) },
  ],
});
