import type { RoundingMode } from '@scorewright/schemas';
import { HUNDRED, fromDecimal, ONE, over, rational } from '../../../../values/rational.ts';
import { decide, roundNumber } from '../decisions.ts';
import { divide } from '../division.ts';
import type { Num } from '../number.ts';
import { Refusal } from '../number.ts';
import type { Call, Rule } from '../rule.ts';
import { literalAt } from '../rule.ts';
import type { Absence, PlanValue } from '../values.ts';
import { absenceOf, asNumber, chooseValue, numberValue } from '../values.ts';

const HUNDREDTH = over(ONE, HUNDRED);
const number = (num: Num, absence: Absence): PlanValue => ({ kind: 'number', num, missing: absence.missing, fault: absence.fault });

/** The arguments that are expressions. */
const valuesOf = ({ args, evaluate }: Call): readonly PlanValue[] => args.filter((arg) => typeof arg === 'object').map(evaluate);

/** An operator that makes one number of numbers, with nothing that can go wrong. */
const pure =
  (make: (call: Call, nums: readonly Num[]) => Num): Rule =>
  (call) => {
    const values = valuesOf(call);
    return number(make(call, values.map(asNumber)), absenceOf(call.arithmetic.graph, values));
  };

const folded = (make: (call: Call, a: Num, b: Num) => Num): Rule => pure((call, nums) => nums.reduce((a, b) => make(call, a, b)));

const scaledBy = (factor: typeof ONE): Rule => pure(({ arithmetic }, [value]) => arithmetic.scale(value as Num, factor));

/** A quotient: of the first two numbers, the first one scaled. */
const quotient =
  (factor: typeof ONE): Rule =>
  (call) => {
    const { arithmetic } = call;
    const [a, b] = valuesOf(call) as [PlanValue, PlanValue];
    const { num, zero } = divide(arithmetic, arithmetic.scale(asNumber(a), factor), asNumber(b));
    return number(num, absenceOf(arithmetic.graph, [a, b], zero));
  };

/** floor(a / b). */
const floorSteps: Rule = (call) => {
  const { arithmetic } = call;
  const { graph } = arithmetic;
  const [a, b] = valuesOf(call) as [PlanValue, PlanValue];
  const { num, zero } = divide(arithmetic, asNumber(a), asNumber(b));
  const rounded = roundNumber(arithmetic, num, ONE, 'floor');
  return number(rounded.num, absenceOf(graph, [a, b], graph.or(zero, rounded.doubt)));
};

const ceilingQuotient: Rule = (call) => {
  const { arithmetic } = call;
  const { graph } = arithmetic;
  const [a, b, by] = valuesOf(call) as [PlanValue, PlanValue, PlanValue];
  const step = arithmetic.constantOf(asNumber(by));
  if (step === undefined || step.n <= 0n) throw new Refusal('a step that varies');
  const { num, zero } = divide(arithmetic, asNumber(a), asNumber(b));
  const rounded = roundNumber(arithmetic, num, step, 'ceiling');
  return number(rounded.num, absenceOf(graph, [a, b, by], graph.or(zero, rounded.doubt)));
};

/** The sign is that of the dividend. */
const remainder: Rule = (call) => {
  const { arithmetic } = call;
  const { graph } = arithmetic;
  const [a, b] = valuesOf(call) as [PlanValue, PlanValue];
  const [dividend, divisor] = [asNumber(a), asNumber(b)];
  const sides = arithmetic.sides(dividend, divisor);
  if (sides === undefined || sides.divisor !== undefined) throw new Refusal('a remainder of quotients');
  const [left, right] = [sides.left.node, sides.right.node];
  const [top, bottom] = [graph.abs(left), graph.max(graph.abs(right), graph.constant(1))];
  const rest = graph.subtract(top, graph.multiply(bottom, graph.floor(graph.divide(top, bottom))));
  const bounded = graph.bounded(rest, 0, Math.min(graph.high(top), graph.high(bottom)));
  const signed = graph.low(left) >= 0 ? bounded : graph.select(graph.atLeast(left, graph.constant(0)), bounded, graph.negate(bounded));
  return number({ coefficient: sides.measure, node: signed }, absenceOf(graph, [a, b], graph.equal(right, graph.constant(0))));
};

/** Missing ones are left out; missing when all are. */
const average: Rule = (call) => {
  const { arithmetic } = call;
  const { graph } = arithmetic;
  const values = valuesOf(call);
  const zero = numberValue(arithmetic, rational(0n));
  const known = values.map((value) => asNumber(chooseValue(arithmetic, value.missing, zero, { ...value, missing: graph.FALSE, fault: graph.FALSE })));
  const count = values.map(({ missing }) => graph.select(missing, graph.constant(0), graph.constant(1))).reduce((sum, one) => graph.add(sum, one));
  const divisor =
    graph.constantOf(count) === undefined
      ? { coefficient: ONE, node: graph.max(count, graph.constant(1)) }
      : arithmetic.constant(rational(BigInt(graph.constantOf(count) || 1)));
  const missing = values.reduce((all, value) => graph.and(all, value.missing), graph.TRUE);
  const { num } = divide(
    arithmetic,
    known.reduce((sum, one) => arithmetic.add(sum, one)),
    divisor,
  );
  return number(num, { missing, fault: values.reduce((any, { fault }) => graph.or(any, fault), graph.FALSE) });
};

const round: Rule = (call) => {
  const { arithmetic, args, evaluate } = call;
  const value = evaluate(args[0]);
  const { num, doubt } = roundNumber(arithmetic, asNumber(value), fromDecimal(literalAt(call, 1)), literalAt(call, 2) as RoundingMode);
  return number(num, absenceOf(arithmetic.graph, [value], doubt));
};

const compareOneOf: Rule = (call) => {
  const { arithmetic } = call;
  const { graph } = arithmetic;
  const values = valuesOf(call);
  const [value, ...list] = values as [PlanValue, ...PlanValue[]];
  const decided = list.map((entry) => decide(arithmetic, 'equal', asNumber(value), asNumber(entry)));
  const holds = decided.reduce((any, one) => graph.or(any, one.holds), graph.FALSE);
  const doubt = decided.reduce((any, one) => graph.or(any, one.doubt), graph.FALSE);
  return { kind: 'boolean', holds, ...absenceOf(graph, values, doubt) };
};

const daysBetween: Rule = pure(({ arithmetic }, [from, until]) => arithmetic.subtract(until as Num, from as Num));

export const NUMBER_RULES: { readonly [operator: string]: Rule } = {
  'decimal.add': folded(({ arithmetic }, a, b) => arithmetic.add(a, b)),
  'decimal.subtract': folded(({ arithmetic }, a, b) => arithmetic.subtract(a, b)),
  'decimal.multiply': folded(({ arithmetic }, a, b) => arithmetic.multiply(a, b)),
  'decimal.min': folded(({ arithmetic }, a, b) => arithmetic.extreme('min', a, b)),
  'decimal.max': folded(({ arithmetic }, a, b) => arithmetic.extreme('max', a, b)),
  'decimal.negate': scaledBy(rational(-1n)),
  'decimal.as-coefficient': scaledBy(HUNDREDTH),
  'decimal.as-percent': scaledBy(HUNDRED),
  'decimal.abs': pure(({ arithmetic }, [value]) => arithmetic.abs(value as Num)),
  'decimal.quantity': scaledBy(ONE),
  'decimal.percent-of': pure(({ arithmetic }, [percent, of]) => arithmetic.multiply(arithmetic.scale(percent as Num, HUNDREDTH), of as Num)),
  'decimal.divide': quotient(ONE),
  'decimal.percent': quotient(HUNDRED),
  'decimal.floor-steps': floorSteps,
  'decimal.ceiling-quotient': ceilingQuotient,
  'decimal.remainder': remainder,
  'decimal.average': average,
  'decimal.round': round,
  'date.days-between': daysBetween,
  'compare.one-of': compareOneOf,
};
