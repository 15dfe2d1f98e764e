import type { Attainment } from '@scorewright/schemas';
import { Decimal } from 'decimal.js';
import { percentOf, percentage, compare, minus, plus } from '../../../values/arithmetic.ts';
import { decimal } from '../../../values/decimal.ts';
import { indicatorIn } from '../../names.ts';
import type { ExplainContext } from '../context.ts';
import type { Edge } from './edge.ts';
import { beforeRounding, wholeFrom } from './edge.ts';
import { isExpression, operandAt, partsOf } from '../../formula/tree.ts';
import type { Expression } from '../../../3-lower/sheet.ts';

/** Where the metric must be, and whether it has to rise to get there. */
export interface MetricEdge extends Edge {
  readonly rising: boolean;
}

const numberAt = (context: ExplainContext, id: string): Decimal | undefined => {
  const found = context.lines.get(id);
  return found?.state === 'value' && Decimal.isDecimal(found.value) ? decimal(found.value) : undefined;
};

/** The metric at which attainment has a value, with plan and the rest as they are; undefined where it cannot be told exactly. */
type Inverse = (
  attainment: Decimal,
  plan: Decimal | undefined,
  ends: readonly [Decimal, Decimal] | undefined,
) => { readonly at: Decimal; readonly rising: boolean } | undefined;

const INVERSES: ReadonlyMap<Attainment['method'], Inverse> = new Map<Attainment['method'], Inverse>([
  ['ratio', (attainment, plan) => (plan?.isPositive() && !plan.isZero() ? { at: percentOf(attainment, plan), rising: true } : undefined)],
  ['inverse-ratio', (attainment, plan) => (plan?.isPositive() && attainment.greaterThan(0) ? { at: percentage(plan, attainment), rising: false } : undefined)],
  ['base-norm', fromEnds],
  ['interval', fromEnds],
]);

function fromEnds(attainment: Decimal, _plan: Decimal | undefined, ends: readonly [Decimal, Decimal] | undefined) {
  if (ends === undefined || compare(...ends) === 0) return undefined;
  const [base, norm] = ends;
  return { at: plus(base, percentOf(attainment, minus(norm, base))), rising: compare(norm, base) > 0 };
}

/** Base and norm of an attainment, read off its expression: the percentage of two differences from one base. */
const endsOf = (expression: Expression, context: ExplainContext): readonly [Decimal, Decimal] | undefined => {
  const [operator, args] = partsOf(expression);
  if (operator === 'decimal.percent') {
    const [difference, range] = [partsOf(operandAt(args, 0)), partsOf(operandAt(args, 1))];
    if (difference[0] !== 'decimal.subtract' || range[0] !== 'decimal.subtract') return undefined;
    const [base, norm] = [context.valueOf(operandAt(range[1], 1)), context.valueOf(operandAt(range[1], 0))];
    return Decimal.isDecimal(base) && Decimal.isDecimal(norm) ? [decimal(base), decimal(norm)] : undefined;
  }
  return args
    .filter(isExpression)
    .map((arg) => endsOf(arg, context))
    .find((ends) => ends !== undefined);
};

/**
 * The value of the metric that takes the attainment to an edge, exact: through ratio, inverse ratio, base and norm, interval or the metric
 * itself, and back through the rounding of the attainment. For a metric of whole numbers, the first whole number. `upwards`: the edge of the
 * attainment is passed upwards.
 */
export const metricEdge = (context: ExplainContext, indicator: string, edge: Edge, upwards: boolean): MetricEdge | undefined => {
  const item = indicatorIn(context.document.policy, context.outcome.scorecard, indicator);
  const line = context.lines.get(`${indicator}.attainment`)?.line;
  const method = item?.attainment?.method;
  if (item === undefined || line === undefined || method === undefined) return undefined;
  const exact = line.rounding === undefined ? edge : beforeRounding(edge, line.rounding, upwards);
  const found =
    method === 'direct'
      ? { at: exact.at, rising: upwards }
      : INVERSES.get(method)?.(exact.at, numberAt(context, `${indicator}.plan`), endsOf(line.expression, context));
  if (found === undefined) return undefined;
  const integer = context.document.policy.metrics.find(({ id }) => id === item.metric)?.domain?.integer === true;
  const at = { at: found.at, owned: exact.owned };
  return { ...(integer ? wholeFrom(at, found.rising) : at), rising: found.rising };
};

export { numberAt };
