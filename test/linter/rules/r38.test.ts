import { targetDrift } from '../../../linter/rules/r38-target-drift.ts';
import { describeRule } from '../../support/linter.ts';

const period = (month: number) => ({ from: `2026-${String(month).padStart(2, '0')}-01`, until: `2026-${String(month).padStart(2, '0')}-28` });
/** `above` of ten people at 105 %, the others at 90 %, in each month. */
const months = (...above: readonly number[]) =>
  above.flatMap((count, month) =>
    Array.from({ length: 10 }, (_, person) => ({
      scorecard: 'head-of-marketing',
      employee: String(person),
      period: period(month + 1),
      lines: { 'leads.attainment': person < count ? '105' : '90' },
    })),
  );
const few = (count: number) => months(10, 10).filter(({ employee }) => Number(employee) < count);
const sales = { scorecard: 'head-of-sales', employee: '1', period: period(1), lines: {} };
const at = '/scorecards/0/indicators/0';

describeRule(targetDrift, {
  reports: [
    {
      name: 'everybody above plan twice',
      patch: [],
      options: { results: [...months(10, 10), sales] },
      finds: [{ message: 'too-easy', at, data: { before: 100, last: 100 }, severity: 'warning' }],
    },
    { name: 'nine of ten twice', patch: [], options: { results: [...months(9, 9), sales] }, finds: [{ message: 'too-easy', at, data: { before: 90 } }] },
    { name: 'nobody above plan twice', patch: [], options: { results: [...months(0, 0), sales] }, finds: [{ message: 'too-hard', at }] },
    {
      name: 'one of ten twice, after a good period',
      patch: [],
      options: { results: [...months(10, 1, 1), sales] },
      finds: [{ message: 'too-hard', at, data: { last: 10 } }],
    },
    { name: 'five people, all above', patch: [], options: { results: [...few(5), sales] }, finds: [{ message: 'too-easy', at }] },
  ],
  accepts: [
    { name: 'everybody once only', patch: [], options: { results: [...months(5, 10), sales] } },
    { name: 'eight of ten', patch: [], options: { results: [...months(8, 8), sales] } },
    { name: 'two of ten', patch: [], options: { results: [...months(2, 2), sales] } },
    { name: 'four people, too few to say', patch: [], options: { results: [...few(4), sales] } },
    { name: 'one period', patch: [], options: { results: [...months(10), sales] } },
  ],
});
