// A regulation of 20 scorecards with 5 indicators each, to measure on.
import { baseRegulation } from '@scorewright/linter';

export const CARDS = 20;
export const INDICATORS = 5;

/** JSON with the ids of the metrics of one card renamed throughout. */
const renamed = (value, ids, suffix) => {
  if (typeof value === 'string') return ids.has(value) ? `${value}-${suffix}` : value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, ids, suffix));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [ids.has(name) ? `${name}-${suffix}` : name, renamed(one, ids, suffix)]));
};

/** The base regulation with its two cards repeated, each copy with metrics of its own and five indicators of equal weight. */
export function largeRegulation(cards = CARDS) {
  const base = baseRegulation();
  const ids = new Set(base.metrics.map(({ id }) => id));
  const indicators = base.scorecards.flatMap((card) =>
    card.indicators.map((indicator) => ({ ...indicator, id: `${card.id === 'head-of-sales' ? 's' : 'm'}-${indicator.id}` })),
  );
  const five = indicators
    .filter(({ id }) => id !== 's-margin')
    .slice(0, INDICATORS)
    .map((indicator) => ({ ...indicator, weight: 100 / INDICATORS }));
  const facts = { 'qualified-leads': 400, 'cost-per-lead': 3000, 'lead-margin': 100, 'paid-revenue': 12_400_000, 'paid-orders': 620, 'overdue-share': 5 };
  const copies = Array.from({ length: cards }, (_, index) => index + 1);
  return {
    ...base,
    metrics: copies.flatMap((copy) => renamed(base.metrics, ids, copy)),
    goals: base.goals.map(({ metric: _metric, ...goal }) => goal),
    scorecards: copies.map((copy) => {
      const { statedMaximum: _statedMaximum, ...card } = base.scorecards[copy % 2];
      return renamed({ ...card, id: `card-${copy}`, position: `${card.position} ${copy}`, department: `Department ${copy}`, indicators: five }, ids, copy);
    }),
    corrections: { grounds: base.corrections.grounds.map(({ indicators: _indicators, ...ground }) => ground) },
    examples: copies.map((copy) => ({
      id: `on-target-${copy}`,
      title: 'On target',
      scorecard: `card-${copy}`,
      period: { from: '2027-03-01', until: '2027-03-31' },
      facts: renamed(facts, ids, copy),
      expect: { lines: { index: 100 } },
    })),
  };
}
