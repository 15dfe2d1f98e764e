import { rationals, type Rational } from '@scorewright/engine';
import type { Lever, Metric } from '@scorewright/schemas';
import type { CardView, Context } from '../context.ts';
import type { Witness } from '../finding.ts';
import { shapeAlong } from './along.ts';
import { exactOf, isLess, magnitude } from './exact.ts';
import { freeNumbers, grainOf, grainsOf, isAdmissible, withNumber, type FreeNumber } from './inputs.ts';
import { rangeOf } from './levers.ts';
import { remembering } from './remember.ts';
import { numberShape, type NumberShape } from './number-shape.ts';

const { compare, minus, plus, rational, times, toNumber } = rationals;

/** How far results of one metric can be moved from one period to another, and between which results a period usually lies. */
interface Movable {
  readonly number: FreeNumber;
  readonly metric: Metric;
  readonly lever?: Lever;
  readonly least: Rational;
  readonly most: Rational;
  readonly shifts: readonly Rational[] | 'any';
}

/** Two periods with one total: evenly, and as it pays best. */
export interface TimingGame {
  readonly number: FreeNumber;
  readonly lever?: Lever;
  readonly even: Rational;
  readonly first: Rational;
  readonly second: Rational;
  /** Pay of both periods together, as the engine calculates it. */
  readonly evenPay: Rational;
  readonly splitPay: Rational;
  readonly gain: Rational;
  readonly witness: readonly Witness[];
}

const MOST_STEPS = 24;

/** The distances that a lever can move a metric: every whole number of its steps, the largest at least. */
function shiftsOf(lever: Lever, metric: string): readonly Rational[] {
  const by = lever.moves.find((move) => move.metric === metric)?.by;
  if (by === undefined) return [];
  const { from, to } = rangeOf(lever);
  const [step, most] = [magnitude(exactOf(by)), rationals.greatest(magnitude(from), magnitude(to))];
  const count = Number(rationals.floor(most));
  const every = Math.max(1, Math.ceil(count / MOST_STEPS));
  return Array.from({ length: Math.floor(count / every) }, (_, index) => times(step, rational(BigInt((index + 1) * every))));
}

/** Metrics of a card that can be moved in time: by a lever that only moves them, or, where an indicator pays for them, because they add up over time and have a past. */
function movables(context: Context, view: CardView): readonly Movable[] {
  return freeNumbers(context, view).flatMap((number): readonly Movable[] => {
    const metric = context.metric(number.id)?.metric;
    const past = (metric?.history ?? []).map(({ value }) => exactOf(value)).sort(compare);
    const [least, most] = [past[0], past[past.length - 1]];
    if (!metric || !least || !most) return [];
    const levers = context.policy.metrics.flatMap(({ levers = [] }) => levers).filter(({ conserves = [] }) => conserves.includes(metric.id));
    const byLever = levers.flatMap((lever) => {
      const shifts = shiftsOf(lever, metric.id);
      return shifts.length > 0 ? [{ number, metric, lever, least, most, shifts }] : [];
    });
    const isPaid = view.card.indicators.some((indicator) => indicator.metric === metric.id);
    return byLever.length > 0 || metric.measure !== 'total' || !isPaid ? byLever : [{ number, metric, least, most, shifts: 'any' }];
  });
}

interface Split {
  readonly even: number;
  readonly shift: number;
  readonly gain: number;
}

/** Distances at which the best split can lie: those between places where pay jumps or bends, and half of them. */
function distances({ places }: NumberShape, [least, most]: readonly [number, number]): readonly number[] {
  const inside = places.filter((place) => place >= least && place <= most);
  const all = inside.flatMap((a) => inside.flatMap((b) => (b > a ? [b - a, (b - a) / 2] : [])));
  return [...new Set([...all, ...inside.flatMap((place) => [place - least, most - place]), (most - least) / 2])].filter((distance) => distance > 0);
}

/** The total whose best split gains most: the even part lies at a place where pay bends or a step beside it, or a shift away from one. */
function bestOf(shape: NumberShape, bounds: readonly [number, number], shifts: readonly number[], grain: number, isFree: boolean): Split | undefined {
  const [least, most] = bounds;
  const onGrain = (x: number): number => Math.round(x / grain) * grain;
  let best: Split | undefined;
  for (const shift of shifts.map((one) => onGrain(one)).filter((one) => one > 0)) {
    const evens = shape.places
      .flatMap((place) => [place, place - shift, place + shift])
      .flatMap((place) => [place - grain, place, place + grain])
      .concat(least, most)
      .map(onGrain);
    for (const even of evens) {
      if (even < least || even > most || (isFree && (even - shift < least || even + shift > most))) continue;
      const gain = shape.at(even - shift) + shape.at(even + shift) - 2 * shape.at(even);
      if (Number.isFinite(gain) && (!best || gain > best.gain)) best = { even, shift, gain };
    }
  }
  return best;
}

/** The split as the engine pays it. */
function paid(view: CardView, { number, lever }: Movable, grain: Rational, { even, shift }: Split): readonly TimingGame[] {
  const exact = (x: number): Rational => times(rational(BigInt(Math.round(x / toNumber(grain)))), grain);
  const [middle, by] = [exact(even), exact(shift)];
  const values = [middle, minus(middle, by), plus(middle, by)];
  if (!values.every((x) => isAdmissible(number, x))) return [];
  const witness = values.flatMap((x): Witness[] => {
    const facts = withNumber(number.id, x);
    const pay = view.payAt(facts);
    return 'value' in pay ? [{ scorecard: view.card.id, facts, pay: pay.value }] : [];
  });
  const [e, a, b] = witness.map(({ pay }) => exactOf(pay));
  if (!e || !a || !b) return [];
  const [evenPay, splitPay] = [plus(e, e), plus(a, b)];
  return [
    {
      number,
      ...(lever && { lever }),
      even: middle,
      first: minus(middle, by),
      second: plus(middle, by),
      evenPay,
      splitPay,
      gain: minus(splitPay, evenPay),
      witness,
    },
  ];
}

/** For every metric of a card that can be moved in time: the total of two periods whose best split pays most more than the even one. */
export function timingGames(context: Context, view: CardView): readonly TimingGame[] {
  // The grain of a number is read from the examples of all cards.
  return games(view, grainsOf(context, view), () => gamesOf(context, view));
}

const games = remembering<readonly TimingGame[]>();

function gamesOf(context: Context, view: CardView): readonly TimingGame[] {
  const found = movables(context, view).flatMap((movable) => {
    const { number, least, most, shifts } = movable;
    const shape = shapeAlong(view, { variable: number.id, target: 'variable', domain: number.domain });
    if (!('value' in shape)) return [];
    const grain = grainOf(context, number);
    const numbers = numberShape(shape.value);
    const bounds = [toNumber(least), toNumber(most)] as const;
    const best = bestOf(numbers, bounds, shifts === 'any' ? distances(numbers, bounds) : shifts.map(toNumber), toNumber(grain), shifts === 'any');
    return best ? paid(view, movable, grain, best) : [];
  });
  return found.reduce<readonly TimingGame[]>((kept, game) => {
    const same = kept.find(({ number }) => number.id === game.number.id);
    if (!same) return [...kept, game];
    return isLess(same.gain, game.gain) ? [...kept.filter((one) => one !== same), game] : kept;
  }, []);
}
