import { rationals, type Interval, type Rational } from '@scorewright/engine';
import type { CardView, Context, FactSet } from '../context.ts';
import { sheetOf } from './along.ts';
import { exactText, isLess } from './exact.ts';

/** A number that the card reads from the facts, with the values that it can have. */
export interface FreeNumber {
  readonly id: string;
  readonly pointer: string;
  readonly unit: string;
  /** Its declared domain; without one, not below zero. An end that is given belongs to it. */
  readonly domain: Interval;
  readonly declared: boolean;
  readonly integer: boolean;
  /** Whether it is a metric, not a declared fact. */
  readonly isMetric: boolean;
}

/** The numbers that the first sheet of a card reads, in the order of reading. */
export function freeNumbers({ metric }: Context, view: CardView): readonly FreeNumber[] {
  return (sheetOf(view)?.inputs ?? []).flatMap(({ id, pointer, type, min, max, integer = false }) =>
    type.kind !== 'number'
      ? []
      : [
          {
            id,
            pointer,
            unit: type.unit,
            integer,
            declared: min !== undefined,
            isMetric: metric(id) !== undefined,
            domain: { from: rationals.fromDecimal(min ?? '0'), ...(max !== undefined && { to: rationals.fromDecimal(max) }) },
          },
        ],
  );
}

const LARGEST_POWER = 12;
const SMALLEST_POWER = -9;

const powerOfTen = (power: number): Rational => (power >= 0 ? rationals.rational(10n ** BigInt(power)) : rationals.rational(1n, 10n ** BigInt(-power)));

/** The number with the fewest digits in an open interval, near its middle: a witness that a person can read. Undefined where none is admissible. */
export function roundestInside({ from, to }: Interval, integer: boolean): Rational | undefined {
  const low = from ?? (to ? rationals.minus(to, rationals.HUNDRED) : rationals.ZERO);
  const high = to ?? rationals.plus(low, rationals.HUNDRED);
  const middle = rationals.over(rationals.plus(low, high), rationals.rational(2n));
  for (let power = LARGEST_POWER; power >= (integer ? 0 : SMALLEST_POWER); power -= 1) {
    const step = powerOfTen(power);
    const steps = rationals.floor(rationals.plus(rationals.over(middle, step), rationals.rational(1n, 2n)));
    const inside = [steps, steps - 1n, steps + 1n]
      .map((count) => rationals.times(rationals.rational(count), step))
      .find((x) => isLess(low, x) && isLess(x, high));
    if (inside) return inside;
  }
  return undefined;
}

/** Whether a number can occur: within the domain, whole where only whole numbers occur, and a decimal that can be written down. */
export function isAdmissible({ domain: { from, to }, integer }: FreeNumber, x: Rational): boolean {
  if ((from && isLess(x, from)) || (to && isLess(to, x))) return false;
  return integer ? x.d === 1n : rationals.compare(rationals.fromDecimal(exactText(x)), x) === 0;
}

/** Facts with one number changed. */
export const withNumber = (id: string, x: Rational): FactSet => ({ [id]: exactText(x) });

/** The smallest step that a number is written in: one where only whole numbers occur, else the last digit of its past and its examples. */
export function grainOf({ policy, metric }: Context, { id, integer }: FreeNumber): Rational {
  if (integer) return rationals.ONE;
  const written = [
    ...(metric(id)?.metric.history ?? []).map(({ value }) => value),
    ...(policy.examples ?? []).flatMap(({ facts }) => (Object.hasOwn(facts, id) ? (facts[id] ?? 0) : [])),
  ];
  const places = written.map((value) => (typeof value === 'boolean' ? 0 : (String(value).split('.')[1]?.length ?? 0)));
  return rationals.rational(1n, 10n ** BigInt(Math.max(0, ...places)));
}
