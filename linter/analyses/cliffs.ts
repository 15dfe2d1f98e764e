import { rationals, type Breakpoint, type Rational } from '@scorewright/engine';
import type { CardView, Context } from '../context.ts';
import type { Witness } from '../finding.ts';
import { alongAxis, axesOf, factAt, isOwnJump, type Axis, type Turned } from './axes.ts';
import { exactOf, isFinite, isLess, isSame, magnitude } from './exact.ts';
import { grainOf, isAdmissible, withNumber } from './inputs.ts';

/** Powers of ten that a witness may lie away from a cliff: rounding on the way can shift it. */
const FURTHEST = 5;

/** A jump of pay at one value of an axis. */
export interface Cliff {
  readonly axis: Axis;
  readonly at: Rational;
  readonly jump: Rational;
  /** Whether pay is higher above the value than below it. */
  readonly rises: boolean;
  readonly before: Rational;
  readonly after: Rational;
}

const sides = ({ left, right, value }: Breakpoint): readonly [Rational, Rational] | undefined => {
  const [a, b] = [isFinite(left) ? left : value, isFinite(right) ? right : value];
  return a && b && !isSame(a, b) ? [a, b] : undefined;
};

/** Every jump of pay along the axes of a card, in the order of the document. */
export function cliffsOf(context: Context, view: CardView): readonly Cliff[] {
  return axesOf(context, view).flatMap((axis) => {
    const shape = alongAxis(view, axis);
    if (!('value' in shape)) return [];
    return shape.value.breakpoints.flatMap((point) => {
      const ends = point.kind === 'jump' && isOwnJump(view, axis, point.at) ? sides(point) : undefined;
      if (!ends) return [];
      const [before, after] = ends;
      return [{ axis, at: point.at, jump: magnitude(rationals.minus(after, before)), rises: isLess(before, after), before, after }];
    });
  });
}

/** Facts on one side of a cliff: from a step away, ten times further each time, until the engine pays what lies on that side. */
function beyond(
  view: CardView,
  { number, value }: Turned,
  grain: Rational,
  sign: 1 | -1,
  isBeyond: (pay: Rational) => boolean,
): { readonly witness: Witness; readonly power: number } | undefined {
  for (let power = 0; power <= FURTHEST; power += 1) {
    const step = rationals.times(grain, rationals.rational(BigInt(sign) * 10n ** BigInt(power)));
    const x = rationals.plus(value, step);
    if (!isAdmissible(number, x)) return undefined;
    const facts = withNumber(number.id, x);
    const pay = view.payAt(facts);
    if ('value' in pay && isBeyond(exactOf(pay.value))) return { witness: { scorecard: view.card.id, facts, pay: pay.value }, power };
  }
  return undefined;
}

/** Pay close to both sides of a cliff, as the engine calculates it. */
export function witnessesOf(context: Context, view: CardView, { axis, at, jump }: Cliff): readonly Witness[] {
  const turned = factAt(context, view, axis, at);
  if (!turned) return [];
  const grain = grainOf(context, turned.number);
  const start = isAdmissible(turned.number, turned.value)
    ? turned.value
    : rationals.times(rationals.rational(rationals.floor(rationals.over(turned.value, grain))), grain);
  const facts = withNumber(turned.number.id, start);
  const here = view.payAt(facts);
  if (!('value' in here)) return [];
  const half = rationals.over(jump, rationals.rational(2n));
  const differs = (pay: Rational): boolean => isLess(half, magnitude(rationals.minus(pay, exactOf(here.value))));
  const around = ([-1, 1] as const).map((sign) => beyond(view, { ...turned, value: start }, grain, sign, differs));
  const centre: Witness = { scorecard: view.card.id, facts, pay: here.value };
  const nearest = Math.min(...around.map((found) => found?.power ?? FURTHEST));
  const [below, above] = around.map((found) => (found && found.power <= nearest ? [found.witness] : []));
  return [...(below ?? []), centre, ...(above ?? [])];
}
