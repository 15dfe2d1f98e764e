import type { NodeId } from '../graph.ts';
import type { Decision } from '../decisions.ts';
import { decide } from '../decisions.ts';
import type { Arithmetic } from '../arithmetic.ts';
import type { Call, Rule } from '../rule.ts';
import { literalAt } from '../rule.ts';
import type { PlanValue } from '../values.ts';
import { absenceOf, asCondition, asNumber, asText, chooseValue } from '../values.ts';

type Compare = (arithmetic: Arithmetic, a: PlanValue, b: PlanValue) => Decision;

/** Whether two values of one type are equal. */
const equal: Compare = (arithmetic, a, b) => {
  const { graph } = arithmetic;
  if (a.kind === 'text') return { holds: graph.equal(a.code, asText(b)), doubt: graph.FALSE };
  if (a.kind === 'boolean') return { holds: graph.choose(a.holds, asCondition(b), graph.not(asCondition(b))), doubt: graph.FALSE };
  return decide(arithmetic, 'equal', a.num, asNumber(b));
};
const atLeast: Compare = (arithmetic, a, b) => decide(arithmetic, 'at-least', asNumber(a), asNumber(b));
const opposite =
  (compare: Compare): Compare =>
  (arithmetic, a, b) => {
    const { holds, doubt } = compare(arithmetic, a, b);
    return { holds: arithmetic.graph.not(holds), doubt };
  };
const turned =
  (compare: Compare): Compare =>
  (arithmetic, a, b) =>
    compare(arithmetic, b, a);

/** Each to the next. */
const comparison =
  (compare: Compare): Rule =>
  ({ arithmetic, args, evaluate }) => {
    const { graph } = arithmetic;
    const values = args.map(evaluate);
    const pairs = values.slice(1).map((next, index) => compare(arithmetic, values[index] as PlanValue, next));
    const holds = pairs.reduce<NodeId>((all, pair) => graph.and(all, pair.holds), graph.TRUE);
    const doubt = pairs.reduce<NodeId>((any, pair) => graph.or(any, pair.doubt), graph.FALSE);
    return { kind: 'boolean', holds, ...absenceOf(graph, values, doubt) };
  };

const not: Rule = ({ arithmetic: { graph }, args, evaluate }) => {
  const value = evaluate(args[0]);
  return { ...value, kind: 'boolean', holds: graph.not(asCondition(value)) };
};

/** Goes on while a condition is decided and does not end the chain; the outcome is what was calculated last. */
const chain =
  (ends: (call: Call, holds: NodeId) => NodeId): Rule =>
  (call) => {
    const { arithmetic, args, evaluate } = call;
    const { graph } = arithmetic;
    return args.map(evaluate).reduceRight((rest, value) => {
      const stops = graph.or(ends(call, asCondition(value)), graph.or(value.missing, value.fault));
      return chooseValue(arithmetic, stops, value, rest);
    });
  };

/** Lazy: a branch that is not taken may be missing or fail. */
const flowIf: Rule = ({ arithmetic, args, evaluate }) => {
  const { graph } = arithmetic;
  const values = args.map(evaluate);
  let result = values.at(-1) as PlanValue;
  for (let index = values.length - 3; index >= 0; index -= 2) {
    const [condition, then] = [values[index] as PlanValue, values[index + 1] as PlanValue];
    const before = values.slice(0, index).filter((_value, place) => place % 2 === 0);
    const holds = before.reduce((sum, value) => graph.assume(sum, asCondition(value), false), asCondition(condition));
    const chosen = chooseValue(arithmetic, holds, then, result);
    const undecided = graph.or(condition.missing, condition.fault);
    const missing = graph.or(condition.missing, graph.and(graph.not(undecided), chosen.missing));
    result = { ...chosen, missing, fault: graph.or(condition.fault, graph.and(graph.not(undecided), chosen.fault)) };
  }
  return result;
};

const textOneOf: Rule = (call) => {
  const { arithmetic, args, evaluate, codeOf } = call;
  const { graph } = arithmetic;
  const value = evaluate(args[0]);
  const holds = args
    .slice(1)
    .map((_text, index) => graph.equal(asText(value), graph.constant(codeOf(literalAt(call, index + 1)))))
    .reduce((any, one) => graph.or(any, one));
  return { kind: 'boolean', holds, missing: value.missing, fault: value.fault };
};

export const CONDITION_RULES: { readonly [operator: string]: Rule } = {
  'compare.equal': comparison(equal),
  'compare.not-equal': comparison(opposite(equal)),
  'compare.at-least': comparison(atLeast),
  'compare.at-most': comparison(turned(atLeast)),
  'compare.more': comparison(opposite(turned(atLeast))),
  'compare.less': comparison(opposite(atLeast)),
  'text.one-of': textOneOf,
  'boolean.not': not,
  and: chain(({ arithmetic: { graph } }, holds) => graph.not(holds)),
  or: chain((_call, holds) => holds),
  if: flowIf,
};
