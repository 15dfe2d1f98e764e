import { rationals, type Limit, type Rational } from '@scorewright/engine';

/** Money is shown to the kopeck, percents and ratios to two places. */
const SHOWN_PLACES = 2;
const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** Decimals that were read: the rules read the same ones thousands of times. All are forgotten at once when they are too many. */
const known = new Map<number | string, Rational>();
const MOST = 20_000;

/** A decimal of the policy (a number or a decimal text) as an exact rational. A double in exponent notation is read by its digits. */
export function exactOf(value: number | string): Rational {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const before = known.get(value);
  if (before) return before;
  if (known.size >= MOST) known.clear();
  const read = readExactly(value);
  known.set(value, read);
  return read;
}

function readExactly(value: number | string): Rational {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = WRITTEN.exec(String(value)) ?? [];
  const digits = rationals.rational(BigInt(`${sign}${whole}${fraction}`));
  const places = fraction.length - Number(exponent);
  const power = rationals.rational(10n ** BigInt(Math.abs(places)));
  return places >= 0 ? rationals.over(digits, power) : rationals.times(digits, power);
}

/** Whether a quantity of the policy is a plain number. */
export const isDecimal = (quantity: unknown): quantity is number | string => typeof quantity === 'number' || typeof quantity === 'string';

/** A quantity that is a plain number, exactly; undefined for a fact, a level or a formula. */
export const exactQuantity = (quantity: unknown): Rational | undefined => (isDecimal(quantity) ? exactOf(quantity) : undefined);

/** Exact decimal text where it ends, else 40 digits after the point. */
export const exactText = (value: Rational): string => rationals.toDecimal(value);

/** Decimal text for a sentence or an amount: two digits after the point at most. */
export const shown = (value: Rational, places = SHOWN_PLACES): string => rationals.toDecimal(value, places);

export const sumOf = (values: readonly Rational[]): Rational => values.reduce(rationals.plus, rationals.ZERO);
export const magnitude = (value: Rational): Rational => (value.n < 0n ? rationals.negated(value) : value);
export const isFinite = (limit: Limit | undefined): limit is Rational => typeof limit === 'object';
export const isLess = (a: Rational, b: Rational): boolean => rationals.compare(a, b) < 0;
export const isSame = (a: Rational, b: Rational): boolean => rationals.compare(a, b) === 0;

/** part x 100 / whole; whole is not zero. */
export const percentOf = (part: Rational, whole: Rational): Rational => rationals.over(rationals.times(part, rationals.HUNDRED), whole);

/** Digits after the point in a decimal of the policy. */
export const placesOf = (value: number | string): number => {
  const { d } = exactOf(value);
  for (let places = 0; ; places += 1) if (10n ** BigInt(places) % d === 0n) return places;
};
