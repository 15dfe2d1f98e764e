import type { RoundingMode } from '@scorewright/schemas';
import { placesOf, rational } from '../../../values/rational.ts';

/**
 * An exact number: digits x 10^exponent / divisor. INVARIANT: these operations give what values/arithmetic.ts gives, digit by digit; numbers
 * beyond `isLong` are left to the interpreter, which knows when to refuse them.
 */
export interface Exact {
  readonly digits: bigint;
  readonly exponent: number;
  /** Above zero; 1 of a decimal. Not in lowest terms. */
  readonly divisor: bigint;
}

/** Digits that are shown of a number that does not end. */
const SHOWN = 40;

const powers: bigint[] = [1n];
/** 10^n. */
function power(n: number): bigint {
  for (let next = powers.length; next <= n; next += 1) powers.push((powers[next - 1] as bigint) * 10n);
  return powers[n] as bigint;
}

const decimal = (digits: bigint, exponent = 0): Exact => ({ digits, exponent, divisor: 1n });

export const ZERO: Exact = decimal(0n);
export const whole = (value: number): Exact => decimal(BigInt(value));
export const scaledWhole = (value: number, scale: number): Exact => decimal(BigInt(value), -scale);

/** A plain decimal text. */
export function exactOf(text: string): Exact {
  const [before = '', after = ''] = text.split('.');
  return decimal(BigInt(before + after), -after.length);
}

/** The digits of both with one exponent and one divisor. */
function aligned(a: Exact, b: Exact): readonly [a: bigint, b: bigint, exponent: number, divisor: bigint] {
  const exponent = Math.min(a.exponent, b.exponent);
  const [x, y] = [a.digits * power(a.exponent - exponent), b.digits * power(b.exponent - exponent)];
  return a.divisor === b.divisor ? [x, y, exponent, a.divisor] : [x * b.divisor, y * a.divisor, exponent, a.divisor * b.divisor];
}

export function add(a: Exact, b: Exact): Exact {
  const [x, y, exponent, divisor] = aligned(a, b);
  return { digits: x + y, exponent, divisor };
}
export const negate = (a: Exact): Exact => ({ ...a, digits: -a.digits });
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));
export const multiply = (a: Exact, b: Exact): Exact => ({ digits: a.digits * b.digits, exponent: a.exponent + b.exponent, divisor: a.divisor * b.divisor });
export const movePoint = (a: Exact, places: number): Exact => ({ ...a, exponent: a.exponent + places });
export const abs = (a: Exact): Exact => (a.digits < 0n ? negate(a) : a);
export const isZero = ({ digits }: Exact): boolean => digits === 0n;

/** Below zero: a is less. */
export function compare(a: Exact, b: Exact): number {
  const [x, y] = aligned(a, b);
  return x === y ? 0 : x < y ? -1 : 1;
}

const lengthOf = (value: bigint): number => {
  if (value < 1_000_000_000_000_000n) return String(Number(value)).length;
  return value.toString().length;
};
const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** a / b, exact. `b` is not zero. */
export function quotient(a: Exact, b: Exact): Exact {
  const [top, bottom] = b.digits < 0n ? [-a.digits * b.divisor, -b.digits * a.divisor] : [a.digits * b.divisor, b.digits * a.divisor];
  const exponent = a.exponent - b.exponent;
  return top % bottom === 0n ? decimal(top / bottom, exponent) : { digits: top, exponent, divisor: bottom };
}

/** The decimal that a number is shown as: itself where it ends, else 40 significant digits of it, ties away from zero. */
function shown({ digits, exponent, divisor }: Exact): Exact {
  if (divisor === 1n) return trimmed(decimal(digits, exponent));
  const { n, d } = rational(digits, divisor);
  const places = placesOf(d);
  if (places !== undefined) return trimmed(decimal((n * power(places)) / d, exponent - places));
  const size = sizeOf(n);
  // With so many digits more the whole quotient has 40 or 41 digits.
  const shift = SHOWN + lengthOf(d) - lengthOf(size);
  const [top, bottom] = shift >= 0 ? [size * power(shift), d] : [size, d * power(-shift)];
  const unit = top / bottom >= power(SHOWN) ? 10n : 1n;
  const kept = (2n * top + bottom * unit) / (2n * bottom * unit);
  return trimmed(decimal(n < 0n ? -kept : kept, exponent - shift + (unit === 1n ? 0 : 1)));
}

/** Without zeros at the end. */
function trimmed({ digits, exponent }: Exact): Exact {
  if (digits % 10n !== 0n) return decimal(digits, exponent);
  let [value, places] = [digits, exponent];
  for (const step of [20, 10, 5, 2, 1]) {
    while (value % power(step) === 0n && value !== 0n) [value, places] = [value / power(step), places + step];
  }
  return decimal(value, places);
}

/** Dividend and divisor as whole numbers, the divisor above zero. */
function asWhole(a: Exact, b: Exact): readonly [a: bigint, b: bigint] {
  const [x, y] = aligned(a, b);
  return y < 0n ? [-x, -y] : [x, y];
}

/** The largest whole number at most a / b. */
export function floorSteps(a: Exact, b: Exact): Exact {
  const [x, y] = asWhole(a, b);
  const towards = x / y;
  return decimal(x < 0n && towards * y !== x ? towards - 1n : towards);
}

/** The smallest multiple of the step that is at least value / divisor. */
export const ceilingQuotient = (value: Exact, divisor: Exact, step: Exact): Exact => multiply(negate(floorSteps(negate(value), multiply(divisor, step))), step);

/** What a whole number of b leaves of a; it has the sign of a. */
export function remainder(a: Exact, b: Exact): Exact {
  const [x, y, exponent, divisor] = aligned(a, b);
  return { digits: x % y, exponent, divisor };
}

export function roundToStep(value: Exact, step: Exact, mode: RoundingMode): Exact {
  const [x, y] = aligned(value, step);
  const towards = x / y;
  const rest = x - towards * y;
  if (rest === 0n) return value;
  const doubled = sizeOf(rest) * 2n;
  const tie = doubled === y ? 0 : doubled < y ? -1 : 1;
  const away = goesAway[mode](x < 0n, tie, towards);
  return multiply(decimal(!away ? towards : x < 0n ? towards - 1n : towards + 1n), step);
}

const goesAway: { readonly [mode in RoundingMode]: (negative: boolean, tie: number, towardsZero: bigint) => boolean } = {
  'half-up': (_negative, tie) => tie >= 0,
  'half-down': (_negative, tie) => tie > 0,
  'half-even': (_negative, tie, towardsZero) => tie > 0 || (tie === 0 && towardsZero % 2n !== 0n),
  up: () => true,
  down: () => false,
  ceiling: (negative) => !negative,
  floor: (negative) => negative,
};

const LONGEST = 10n ** 800n;

/** Whether a number comes near to what the interpreter refuses as too large. */
export const isLong = ({ digits, exponent, divisor }: Exact): boolean =>
  digits > LONGEST || digits < -LONGEST || divisor > LONGEST || exponent > 80 || exponent < -800;

/** The number as a whole number of 10^-scale; NaN where it is none that a double holds. */
export function toScaled({ digits, exponent, divisor }: Exact, scale: number): number {
  const places = exponent + scale;
  const [top, bottom] = places >= 0 ? [digits * power(places), divisor] : [digits, divisor * power(-places)];
  if (top % bottom !== 0n) return Number.NaN;
  const value = Number(top / bottom);
  return Number.isSafeInteger(value) ? value + 0 : Number.NaN;
}

/** Plain notation, as the engine prints it. */
export function printExact(value: Exact): string {
  const { digits, exponent } = shown(value);
  if (exponent >= 0) return String(digits * power(exponent));
  const text = String(sizeOf(digits)).padStart(1 - exponent, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, exponent)}.${text.slice(exponent)}`;
}
