import { baseRegulation } from '@scorewright/linter';
import { notControllable } from '../../../linter/rules/s03-not-controllable.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const cost = '/scorecards/0/indicators/1';
const history = baseRegulation().metrics[1]?.history ?? [];
const withoutMarket = history.map(({ period, value }) => ({ period, value }));
/** A market index that follows the cost so far, and is noise of its own otherwise. */
const market = (follows: number) =>
  history.map((entry, index) => ({ ...entry, market: index < follows ? Number(entry.value) : 3000 + (index % 2 === 0 ? 400 : -400) }));
const lever = (changes: object) => ({
  id: 'more',
  name: 'More',
  who: 'Head of marketing',
  moves: [{ metric: 'cost-per-lead', by: -60 }],
  steps: { from: 0, to: 6 },
  effort: 6,
  ...changes,
});

describeRule(notControllable, {
  reports: [
    {
      name: 'a lever that somebody else decides on, with what hangs on it',
      patch: [add('/metrics/1/levers/0/decidedBy', 'General director')],
      finds: [
        { message: 'decided-elsewhere', at: cost, severity: 'error', data: { lever: 'switch-off-losers', decidedBy: 'General director' }, money: '22500' },
      ],
    },
    {
      name: 'a metric that others own and move',
      patch: [set('/metrics/1/levers/0/who', 'Finance director'), set('/metrics/1/owner', 'Finance director')],
      finds: [{ message: 'others-hold', at: cost, severity: 'error', data: { others: ['Finance director'] } }],
    },
    {
      name: 'a metric without levers, as lack of evidence',
      patch: [drop('/metrics/1/levers')],
      finds: [{ message: 'no-lever', at: cost, verdict: 'no-evidence' }],
    },
    { name: 'a metric that only a trick moves', patch: [add('/metrics/1/levers/0/real', false)], finds: [{ message: 'no-lever', at: cost }] },
    { name: 'a lever that only makes it worse', patch: [set('/metrics/1/levers/0/moves/0/by', 60)], finds: [{ message: 'no-lever', at: cost }] },
    {
      name: 'own metric with a lever of somebody else only, as lack of evidence',
      patch: [set('/metrics/1/levers/0/who', 'Finance director')],
      finds: [{ message: 'no-lever', at: cost, verdict: 'no-evidence' }],
    },
    {
      name: 'a metric that follows the market',
      patch: [set('/metrics/1/history', market(24))],
      finds: [{ message: 'market', at: cost, severity: 'warning', data: { share: 100, periods: 24, limit: 50 } }],
    },
    {
      name: 'seven periods, as lack of evidence',
      patch: [set('/metrics/1/history', history.slice(0, 7))],
      finds: [{ message: 'no-market', at: cost, verdict: 'no-evidence', data: { periods: 7 } }],
    },
    {
      name: 'no market index and a lever too short for the spread of the results',
      patch: [set('/metrics/1/history', withoutMarket), set('/metrics/1/levers/0/steps/to', 3)],
      finds: [{ message: 'no-market', at: cost, verdict: 'no-evidence', data: { periods: 24 } }],
    },
    {
      name: 'both cards that are paid for one metric without levers',
      patch: [drop('/metrics/2/levers'), drop('/metrics/0/levers/0/moves/1'), drop('/metrics/3/levers/0/moves/1')],
      finds: [
        { message: 'no-lever', at: '/scorecards/0/indicators/2' },
        { message: 'no-lever', at: '/scorecards/1/indicators/0' },
      ],
    },
  ],
  accepts: [
    { name: 'a second lever that somebody else decides on', patch: [add('/metrics/1/levers/-', lever({ decidedBy: 'General director' }))] },
    { name: 'a lever of the department', patch: [set('/metrics/1/levers/0/who', 'Marketing')] },
    { name: 'a decision of one’s own', patch: [add('/metrics/1/levers/0/decidedBy', 'head of Marketing')] },
    { name: 'a market that explains less than half', patch: [set('/metrics/1/history', market(10))] },
    { name: 'no market index, but a lever that reaches as far as the results spread', patch: [set('/metrics/1/history', withoutMarket)] },
    { name: 'a lever on what the metric is made of', patch: [set('/metrics/3/levers/0/moves', [{ metric: 'paid-revenue', by: 300_000 }])] },
    {
      name: 'a higher limit of the company',
      patch: [set('/metrics/1/history', market(24))],
      options: { config: { format: 'scorewright-lint/1', rules: { S03: { limits: { marketShare: 100 } } } } },
    },
    {
      name: 'a cut-off indicator that nobody moves',
      patch: [add('/scorecards/0/indicators/-', { id: 'returns', metric: 'order-returns', type: 'cut-off', measurement: 'quantitative' })],
    },
  ],
});
