import type { Facts, FactDeclaration, Indicator, Metric, Policy, Scorecard } from '@scorewright/schemas';

/** Everything that a test of a calculation wants to say about a policy; the rest is filled in. */
export interface Plain {
  readonly facts?: readonly FactDeclaration[];
  readonly metrics?: readonly Metric[];
  readonly indicators: readonly Indicator[];
  readonly card?: Partial<Scorecard>;
  readonly policy?: Partial<Policy>;
}

/** A raw metric that counts something, better when higher. */
export const metric = (id: string, more: Partial<Metric> = {}): Metric => ({
  id,
  name: id,
  unit: 'piece',
  direction: 'higher',
  kind: 'result',
  measure: 'total',
  ...more,
});

/** A fact about the period, a number in roubles where nothing else is said. */
export const declaredFact = (id: string, more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  id,
  name: id,
  type: 'number',
  unit: 'RUB',
  about: 'period',
  ...more,
});

/** An indicator of the metric of its own name. */
export const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  metric: id,
  type: 'continuous',
  measurement: 'quantitative',
  ...more,
});

/** A whole policy of one card. Metrics that the indicators name and nobody describes are plain counts. */
export const plainPolicy = ({ facts = [], metrics = [], indicators, card = {}, policy = {} }: Plain): Policy => {
  const described = new Set(metrics.map(({ id }) => id));
  const others = [...new Set(indicators.map((item) => item.metric))].filter((id) => !described.has(id)).map((id) => metric(id));
  return {
    format: 'scorewright-policy/1',
    id: 'plain',
    title: 'Plain',
    currency: 'RUB',
    period: 'month',
    effective: { from: '2026-01-01' },
    languages: ['en'],
    facts,
    metrics: [...metrics, ...others],
    missing: 'refuse',
    scorecards: [
      {
        id: 'card',
        title: 'Card',
        position: 'Worker',
        profile: 'staff',
        pay: { salary: '60000', targetBonus: '50000' },
        indicators,
        combination: { method: 'weighted-sum' },
        ...card,
      },
    ],
    ...policy,
  };
};

/** Facts of October 2026. */
export const plainFacts = (facts: Facts['facts'], more: Partial<Facts> = {}): Facts => ({
  format: 'scorewright-facts/1',
  period: { from: '2026-10-01', until: '2026-10-31' },
  facts,
  ...more,
});
