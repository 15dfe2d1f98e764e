import { concentration } from '../../../linter/rules/r39-concentration.ts';
import { describeRule } from '../../support/linter.ts';

const bonuses = (...all: readonly number[]) =>
  ['head-of-marketing', 'head-of-sales'].flatMap((scorecard) =>
    all.map((variable, person) => ({
      scorecard,
      employee: String(person),
      period: { from: '2026-01-01', until: '2026-01-31' },
      lines: { variable: String(scorecard === 'head-of-sales' ? 100 : variable) },
    })),
  );
const ten = (first: number, others: number) => [first, ...Array.from({ length: 9 }, () => others)];
const at = '/scorecards/0';

describeRule(concentration, {
  reports: [
    {
      name: 'a top tenth that takes half',
      patch: [],
      options: { results: bonuses(...ten(900, 100)) },
      finds: [{ message: 'concentrated', at, data: { people: 10, top: 50, nothing: 0 }, severity: 'info' }],
    },
    {
      name: 'a top tenth just above the limit',
      patch: [],
      options: { results: bonuses(...ten(400, 100)) },
      finds: [{ message: 'concentrated', at, data: { top: 31 } }],
    },
    {
      name: 'four of ten without a bonus',
      patch: [],
      options: { results: bonuses(100, 100, 100, 100, 100, 100, 0, 0, 0, 0) },
      finds: [{ message: 'concentrated', at, data: { nothing: 40 } }],
    },
    {
      name: 'a smallest index that history seldom reaches',
      patch: [{ op: 'add', path: `${at}/combination/minimumIndex`, value: 104 }],
      finds: [{ message: 'concentrated', at }],
    },
    {
      name: 'a card without history, as lack of evidence',
      patch: [0, 1, 2].map((index) => ({ op: 'remove' as const, path: `/metrics/${index}/history` })),
      finds: [{ message: 'no-history', at, verdict: 'no-evidence' }],
      more: true,
    },
  ],
  accepts: [
    { name: 'equal bonuses', patch: [], options: { results: bonuses(...ten(100, 100)) } },
    { name: 'a top tenth of just under the limit', patch: [], options: { results: bonuses(...ten(380, 100)) } },
    { name: 'three of ten without a bonus', patch: [], options: { results: bonuses(100, 100, 100, 100, 100, 100, 100, 0, 0, 0) } },
    { name: 'a low smallest index', patch: [{ op: 'add', path: `${at}/combination/minimumIndex`, value: 40 }] },
    { name: 'few results, where history speaks', patch: [], options: { results: bonuses(900, 0) } },
  ],
});
