import { rationals, type Interval, type Rational, type Shape } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import type { CardView, Context } from '../context.ts';
import type { Witness } from '../finding.ts';
import { shapeAlong } from './along.ts';
import { indicatorAxes, type Axis } from './axes.ts';
import { exactOf, isFinite, isLess, isSame } from './exact.ts';
import { freeNumbers, grainOf, isAdmissible, withNumber, type FreeNumber } from './inputs.ts';

const { compare, minus, plus, rational, ZERO } = rationals;

/** A better result that pays less: `by` is the loss, from `worse` to `better`. */
export interface Reversal {
  readonly axis: Axis;
  readonly worse: Rational;
  readonly better: Rational;
  readonly payWorse: Rational;
  readonly payBetter: Rational;
  readonly kind: 'drop' | 'fall';
  readonly witness: readonly Witness[];
}

/** The part of the line on which a rise (1) or a fall (-1) is better. */
interface Side {
  readonly better: 1 | -1;
  readonly domain: Interval;
}

function sidesOf({ direction, range }: Metric, domain: Interval): readonly Side[] {
  if (direction !== 'range') return [{ better: direction === 'higher' ? 1 : -1, domain }];
  if (!range) return [];
  const [from, to] = [exactOf(range.from), exactOf(range.to)];
  return [
    { better: 1, domain: { ...domain, to: from } },
    { better: -1, domain: { ...domain, from: to } },
  ];
}

const isWithin = ({ from, to }: Interval, x: Rational): boolean => (!from || compare(x, from) >= 0) && (!to || compare(x, to) <= 0);

interface Step {
  readonly at: Rational;
  readonly worse: Rational;
  readonly better: Rational;
  readonly toPoint: boolean;
}

/** Drops at one value: pay just on the worse side against pay at the value itself, or at the value against pay just beyond. */
function drops({ breakpoints }: Shape, { better, domain }: Side): readonly Step[] {
  return breakpoints
    .filter(({ at }) => isWithin(domain, at))
    .flatMap(({ at, left, value, right }) => {
      const [near, far] = better > 0 ? [left, right] : [right, left];
      return [
        ...(value && isFinite(near) && isLess(value, near) ? [{ at, worse: near, better: value, toPoint: true }] : []),
        ...(value && isFinite(far) && isLess(far, value) ? [{ at, worse: value, better: far, toPoint: false }] : []),
      ];
    });
}

/** Pay by the engine at two neighbouring values of a fact, where the better one pays less. */
function proven(view: CardView, number: FreeNumber, worse: Rational, better: Rational): readonly Witness[] | undefined {
  if (!isAdmissible(number, worse) || !isAdmissible(number, better)) return undefined;
  const rows = [worse, better].flatMap((x): Witness[] => {
    const facts = withNumber(number.id, x);
    const pay = view.payAt(facts);
    return 'value' in pay ? [{ scorecard: view.card.id, facts, pay: pay.value }] : [];
  });
  const [first, second] = rows;
  return first && second && isLess(exactOf(second.pay), exactOf(first.pay)) ? rows : undefined;
}

/** Every drop of pay at one value that the engine confirms, one step of the fact apart. */
function provenDrops(context: Context, view: CardView, axis: Axis, number: FreeNumber, shape: Shape, side: Side): readonly Reversal[] {
  const grain = grainOf(context, number);
  const step = side.better > 0 ? grain : rationals.negated(grain);
  return drops(shape, side).flatMap(({ at, toPoint }) => {
    const [worse, better] = toPoint ? [minus(at, step), at] : [at, plus(at, step)];
    const witness = proven(view, number, worse, better);
    const [first, second] = witness ?? [];
    return witness && first && second
      ? [{ axis, worse, better, payWorse: exactOf(first.pay), payBetter: exactOf(second.pay), kind: 'drop' as const, witness }]
      : [];
  });
}

/** Where results lie: between the worst and the best of the past; everywhere that they can when there is no past. */
function usual({ metric }: Axis, domain: Interval): Interval {
  const past = (metric?.history ?? []).map(({ value }) => exactOf(value)).sort(compare);
  const [from, to] = [past[0], past[past.length - 1]];
  return from && to && isWithin(domain, from) && isWithin(domain, to) ? { from, to } : domain;
}

/** The run of usual results over which pay falls most as the result improves, as the engine pays it. */
function deepestFall(context: Context, view: CardView, axis: Axis, number: FreeNumber, { pieces }: Shape, { better, domain }: Side): readonly Reversal[] {
  const wrong = better > 0 ? 'falling' : 'rising';
  const grain = grainOf(context, number);
  const [least, most] = [usual(axis, domain).from, usual(axis, domain).to];
  const inwards = (x: Rational, sign: 1 | -1): Rational => plus(x, rationals.times(rational(BigInt(sign)), grain));
  const found = pieces.flatMap(({ from, to, trend }): readonly Reversal[] => {
    if (trend !== wrong || !from || !to) return [];
    const [low, high] = [
      least ? rationals.greatest(inwards(from, 1), least) : inwards(from, 1),
      most ? rationals.least(inwards(to, -1), most) : inwards(to, -1),
    ];
    const [worse, good] = better > 0 ? [low, high] : [high, low];
    const witness = isLess(low, high) ? proven(view, number, worse, good) : undefined;
    const [first, second] = witness ?? [];
    return witness && first && second
      ? [{ axis, worse, better: good, payWorse: exactOf(first.pay), payBetter: exactOf(second.pay), kind: 'fall', witness }]
      : [];
  });
  const loss = ({ payWorse, payBetter }: Reversal): Rational => minus(payWorse, payBetter);
  return found.reduce<readonly Reversal[]>((deepest, one) => (!deepest[0] || isLess(loss(deepest[0]), loss(one)) ? [one] : deepest), []);
}

/**
 * Where a better result pays less. An indicator on a raw metric is judged over that fact, everything that reads it included: more calls may spoil a share
 * of calls. An indicator on a calculated metric is judged over its own line: which way a fact behind a ratio is better, its own indicator would have to say.
 */
export function reversalsOf(context: Context, view: CardView): readonly Reversal[] {
  const numbers = freeNumbers(context, view);
  return indicatorAxes(view).flatMap((axis) => {
    const { metric } = axis;
    const number = metric && numbers.find(({ id }) => id === metric.id);
    if (!metric) return [];
    if (!number) return lineReversals(view, axis, metric);
    const shape = shapeAlong(view, { variable: number.id, target: 'variable', domain: number.domain });
    if (!('value' in shape)) return [];
    return sidesOf(metric, number.domain).flatMap((side) => [
      ...provenDrops(context, view, axis, number, shape.value, side),
      ...deepestFall(context, view, axis, number, shape.value, side),
    ]);
  });
}

/** The same over the line of a calculated metric, whatever facts make it. */
function lineReversals(view: CardView, axis: Axis, metric: Metric): readonly Reversal[] {
  const shape = shapeAlong(view, { variable: axis.variable, target: 'variable', domain: axis.domain });
  if (!('value' in shape)) return [];
  const { pieces } = shape.value;
  return sidesOf(metric, axis.domain).flatMap((side): readonly Reversal[] => {
    const [step] = drops(shape.value, side).toSorted((a, b) => compare(minus(b.worse, b.better), minus(a.worse, a.better)));
    if (step) return [{ axis, worse: step.at, better: step.at, payWorse: step.worse, payBetter: step.better, kind: 'drop', witness: [] }];
    const wrong = side.better > 0 ? 'falling' : 'rising';
    const piece = pieces.find(
      ({ trend, from, to }) =>
        trend === wrong && isWithin(side.domain, from ?? side.domain.from ?? ZERO) && isWithin(side.domain, to ?? side.domain.to ?? from ?? ZERO),
    );
    if (!piece?.from || !piece.to || !isFinite(piece.valueFrom) || !isFinite(piece.valueTo) || isSame(piece.valueFrom, piece.valueTo)) return [];
    const [worse, better, payWorse, payBetter] =
      side.better > 0 ? [piece.from, piece.to, piece.valueFrom, piece.valueTo] : [piece.to, piece.from, piece.valueTo, piece.valueFrom];
    return [{ axis, worse, better, payWorse, payBetter, kind: 'fall', witness: [] }];
  });
}
