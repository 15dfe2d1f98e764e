import type { Facts, Policy } from '@scorewright/schemas';
import { answer } from '../oracle/index.ts';
import { namesIn } from '../oracle/names.ts';
import { record } from './corrections.ts';
import { withIndexOnTheEdge } from './on-the-edge.ts';
import { OCTOBER, policy } from './policies.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';
import { factValue, metricValue } from './values.ts';

/** A policy and facts for it. */
export interface Case {
  readonly policy: Policy;
  readonly facts: Facts;
}

const PERIODS = [
  { from: '2026-10-01', until: '2026-10-15' },
  { from: '2026-09-01', until: '2026-12-31' },
  { from: '2027-01-01', until: '2027-01-31' },
] as const;

/** Facts about the employee must be there where the choice of card or variant stands on them. */
const decisive = ({ scorecards }: Policy): ReadonlySet<string> => namesIn(scorecards.map(({ appliesTo, weightVariants }) => [appliesTo, weightVariants]));

const frame = (random: Random, made: Policy): Omit<Facts, 'facts'> => ({
  format: 'scorewright-facts/1',
  period: random.chance(0.95) ? OCTOBER : random.pick(PERIODS),
  ...(random.chance(0.5) && { employee: { id: 'e-1', name: 'Ivan' } }),
  ...(random.chance(0.3) && { scorecard: random.pick(made.scorecards).id }),
});

/** Values of everything that the policy declares, some left out. */
const values = (random: Random, made: Policy, give: (metric: Policy['metrics'][number]) => Facts['facts'][string]): Facts['facts'] => {
  const needed = decisive(made);
  const given = new Map<string, Facts['facts'][string]>();
  const lossOfFacts = random.pick([0, 0, 0, 0, 0, 0.05, 0.2]);
  const lossOfMetrics = random.pick([0, 0, 0, 0.15, 0.4]);
  for (const fact of made.facts ?? []) {
    if (!random.chance(lossOfFacts) || needed.has(fact.id)) given.set(fact.id, factValue(random, fact));
  }
  for (const metric of made.metrics) if (metric.formula === undefined && !random.chance(lossOfMetrics)) given.set(metric.id, give(metric));
  return Object.fromEntries(given);
};

/** Facts for a policy: the oracle is asked once where its thresholds lie, so that the facts can hit them. */
const facts = (random: Random, made: Policy): Facts => {
  const [card] = made.scorecards;
  if (!card) throw new Error('a policy has a card');
  const outline = frame(random, made);
  const first = values(random, made, (metric) => (metric.type === 'boolean' ? true : metric.type === 'text' ? 'good' : 1));
  const draft = answer(made, { ...outline, facts: first });
  const hit = values(random, made, (metric) => metricValue(random, metric, card, draft));
  const merged = { ...first, ...hit };
  const kept = Object.fromEntries(Object.entries(merged).filter(([name]) => Object.hasOwn(hit, name)));
  for (const { id } of made.facts ?? []) if (Object.hasOwn(kept, id) && Object.hasOwn(first, id)) kept[id] = first[id] as Facts['facts'][string];
  const personal =
    made.corrections && made.scorecards.length === 1 && random.chance(0.6)
      ? [
          record(random, made, card, 'personal', outline.period, 0.3),
          random.chance(0.3) ? record(random, made, card, 'second', outline.period, 0.05) : undefined,
        ]
      : [];
  return { ...outline, facts: kept, corrections: personal.flatMap((one) => one ?? []) };
};

interface Made {
  readonly seed: number;
  readonly sharing: number;
  readonly policy: Policy;
}

let last: Made | undefined;

/** The policy of a case; the last one is kept, because cases in a row share it. Every other one is moved to where the first facts hit its index. */
const policyOf = (seed: number, sharing: number): Policy => {
  const shared = Math.floor(seed / sharing);
  if (last?.seed === shared && last.sharing === sharing) return last.policy;
  const plain = policy(randomOf(shared * 2));
  const made = shared % 2 === 0 ? plain : withIndexOnTheEdge(plain, factsOf(shared * sharing, plain));
  last = { seed: shared, sharing, policy: made };
  return made;
};

const factsOf = (seed: number, made: Policy): Facts => facts(randomOf(seed * 2 + 1), made);

/** The case of a number: always the same one. Several cases in a row share a policy, so that reading it is worth while. */
export const caseOf = (seed: number, sharing = 1): Case => {
  const made = policyOf(seed, sharing);
  return { policy: made, facts: factsOf(seed, made) };
};
