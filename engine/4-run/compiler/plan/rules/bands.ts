import type { Rational } from '../../../../values/rational.ts';
import { ONE, compare, minus, over, plus, rational } from '../../../../values/rational.ts';
import type { Arithmetic, NumberFact } from '../arithmetic.ts';
import type { NodeId } from '../graph.ts';
import type { Rule } from '../rule.ts';
import { literalAt } from '../rule.ts';
import type { PlanValue } from '../values.ts';
import { absenceOf, asCondition } from '../values.ts';

/** The label whose condition holds: exactly one must. A last argument without a label is the value looked up. */
const pick: Rule = (call) => {
  const { arithmetic, args, evaluate, codeOf } = call;
  const { graph } = arithmetic;
  const count = Math.floor(args.length / 2);
  const conditions = Array.from({ length: count }, (_, index) => evaluate(args[2 * index + 1]));
  const values = args.length % 2 === 1 ? [...conditions, evaluate(args.at(-1))] : conditions;
  const codes = conditions.map((_each, index) => graph.constant(codeOf(literalAt(call, 2 * index))));
  const last = codes.at(-1) as NodeId;
  const code = conditions
    .slice(0, -1)
    .reduceRight((rest, _condition, index) => graph.select(holdsAfter(arithmetic, conditions, index), codes[index] as NodeId, rest), last);
  return { kind: 'text', code, ...absenceOf(graph, values, notExactlyOne(arithmetic, conditions.map(asCondition))) };
};

/** The condition of a band, where none of those before holds. */
const holdsAfter = ({ graph }: Arithmetic, conditions: readonly PlanValue[], index: number): NodeId =>
  conditions.slice(0, index).reduce((sum, before) => graph.assume(sum, asCondition(before), false), asCondition(conditions[index] as PlanValue));

function notExactlyOne(arithmetic: Arithmetic, conditions: readonly NodeId[]): NodeId {
  const { graph } = arithmetic;
  if (isPartition(arithmetic, conditions)) return graph.FALSE;
  let [any, several] = [graph.FALSE, graph.FALSE];
  for (const condition of conditions) {
    several = graph.or(several, graph.and(any, condition));
    any = graph.or(any, condition);
  }
  return graph.or(graph.not(any), several);
}

/** Whether exactly one condition holds for every number: all say something about one number, and between their limits nothing changes. */
function isPartition(arithmetic: Arithmetic, conditions: readonly NodeId[]): boolean {
  const facts = new Map<NodeId, NumberFact>();
  if (!conditions.every((condition) => gather(arithmetic, condition, facts))) return false;
  const [first, ...others] = [...facts.values()];
  if (first === undefined || others.some((other) => other.of !== first.of)) return false;
  return samples([...facts.values()].map(({ limit }) => limit)).every(
    (at) => conditions.filter((condition) => holdsAt(arithmetic, condition, facts, at)).length === 1,
  );
}

/** The facts that a condition is made of; false when there is something else in it. */
function gather({ graph, facts: known }: Arithmetic, id: NodeId, facts: Map<NodeId, NumberFact>): boolean {
  const { op, args } = graph.at(id);
  if (op === 'true' || op === 'false') return true;
  const fact = known.get(id);
  if (fact !== undefined) {
    facts.set(id, fact);
    return true;
  }
  return (op === 'not' || op === 'or') && args.every((arg) => gather({ graph, facts: known } as Arithmetic, arg, facts));
}

/** Every limit, and a number between each two and beyond the ends. */
function samples(limits: readonly Rational[]): readonly Rational[] {
  const sorted = [...limits].sort(compare);
  const between = sorted.slice(1).map((limit, index) => over(plus(limit, sorted[index] as Rational), rational(2n)));
  return [...sorted, ...between, minus(sorted[0] as Rational, ONE), plus(sorted.at(-1) as Rational, ONE)];
}

function holdsAt(arithmetic: Arithmetic, id: NodeId, facts: ReadonlyMap<NodeId, NumberFact>, at: Rational): boolean {
  const fact = facts.get(id);
  if (fact !== undefined) return HOLDS[fact.way](compare(at, fact.limit));
  const { op, args } = arithmetic.graph.at(id);
  if (op === 'not') return !holdsAt(arithmetic, args[0] as NodeId, facts, at);
  return op === 'true' || (op === 'or' && args.some((arg) => holdsAt(arithmetic, arg, facts, at)));
}

const HOLDS: { readonly [way in NumberFact['way']]: (order: number) => boolean } = {
  'at-least': (order) => order >= 0,
  'at-most': (order) => order <= 0,
  more: (order) => order > 0,
  less: (order) => order < 0,
  equal: (order) => order === 0,
  other: (order) => order !== 0,
};

export const BAND_RULES: { readonly [operator: string]: Rule } = { 'band.pick': pick };
