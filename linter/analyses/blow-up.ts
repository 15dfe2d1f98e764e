import { rationals, type Interval, type Limit, type Rational } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { shapeAlong } from './along.ts';
import { exactOf, isFinite, isLess } from './exact.ts';

/** How the pay of one indicator grows as its actual nears the lowest that it can be. */
export interface BlowUp {
  /** The lowest actual: zero, or the end of the domain. */
  readonly lowest: Rational;
  /** Pay there: a limit, infinite where nothing holds it. */
  readonly pay: Limit;
  /** Score there, in percent or as a coefficient. */
  readonly score: Limit;
}

const domainOf = ({ domain }: Metric): Interval & { readonly from: Rational } => {
  const from = domain?.min === undefined ? rationals.ZERO : rationals.greatest(exactOf(domain.min), rationals.ZERO);
  return { from, ...(domain?.max !== undefined && { to: exactOf(domain.max) }) };
};

/** Whether the attainment is plan over actual, by method or by formula: it falls as the actual rises, and is not a straight line. */
function isInverse(view: CardView, id: string, domain: Interval): boolean {
  const shape = shapeAlong(view, { variable: `${id}.actual`, target: `${id}.attainment`, domain });
  return 'value' in shape && shape.value.pieces.some(({ f, trend }) => f !== undefined && trend === 'falling' && f.bottom.length > 1);
}

/** The pay of an inverse indicator at the lowest actual, with the others on plan; undefined for one that is not inverse, or cannot be followed. */
export function blowUpOf(view: CardView, id: string, metric: Metric): BlowUp | undefined {
  const domain = domainOf(metric);
  if ((metric.type ?? 'number') !== 'number' || !isInverse(view, id, domain)) return undefined;
  const [pay, score] = [
    shapeAlong(view, { variable: `${id}.actual`, target: 'variable', domain }),
    shapeAlong(view, { variable: `${id}.actual`, target: `${id}.score`, domain }),
  ];
  if (!('value' in pay) || !('value' in score)) return undefined;
  const [first, firstScore] = [pay.value.pieces[0]?.valueFrom, score.value.pieces[0]?.valueFrom];
  return first === undefined || firstScore === undefined ? undefined : { lowest: domain.from, pay: first, score: firstScore };
}

/** Whether pay exceeds a multiple of the pay on plan. */
export const isBeyond = (pay: Limit, onPlan: Rational, times: Rational): boolean => !isFinite(pay) || isLess(rationals.times(onPlan, times), pay);
