import { rationals, type Interval, type Rational } from '@scorewright/engine';
import type { Example } from '@scorewright/schemas';
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

const placesOf = (value: number | string | boolean): number => (typeof value === 'boolean' ? 0 : (String(value).split('.')[1]?.length ?? 0));

const exampled = new WeakMap<readonly Example[], ReadonlyMap<string, number>>();

/** Of each fact of the examples the most digits after the point that it is written with. */
function placesInExamples(examples: readonly Example[]): ReadonlyMap<string, number> {
  const before = exampled.get(examples);
  if (before) return before;
  const places = new Map<string, number>();
  for (const { facts } of examples) for (const [id, value] of Object.entries(facts)) places.set(id, Math.max(places.get(id) ?? 0, placesOf(value)));
  exampled.set(examples, places);
  return places;
}

/** The steps of all numbers of a card: of what else is written than the card, all that its analyses read. */
export const grainsOf = (context: Context, view: CardView): string =>
  freeNumbers(context, view)
    .map((number) => grainOf(context, number).d)
    .join(' ');

/** The smallest step that a number is written in: one where only whole numbers occur, else the last digit of its past and its examples. */
export function grainOf({ policy, metric }: Context, { id, integer }: FreeNumber): Rational {
  if (integer) return rationals.ONE;
  const past = (metric(id)?.metric.history ?? []).map(({ value }) => placesOf(value));
  const examples = policy.examples ? (placesInExamples(policy.examples).get(id) ?? 0) : 0;
  return rationals.rational(1n, 10n ** BigInt(Math.max(examples, ...past)));
}
