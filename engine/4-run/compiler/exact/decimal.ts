import type { RoundingMode } from '@scorewright/schemas';

/**
 * An exact decimal: digits x 10^exponent. INVARIANT: these operations give what values/decimal.ts gives, digit by digit; numbers beyond
 * `isLong` are left to the interpreter, which knows when to refuse them.
 */
export interface Exact {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Digits of a quotient. */
const KEPT = 40;

const powers: bigint[] = [1n];
/** 10^n. */
function power(n: number): bigint {
  for (let next = powers.length; next <= n; next += 1) powers.push((powers[next - 1] as bigint) * 10n);
  return powers[n] as bigint;
}

export const ZERO: Exact = { digits: 0n, exponent: 0 };
export const whole = (value: number): Exact => ({ digits: BigInt(value), exponent: 0 });
export const scaledWhole = (value: number, scale: number): Exact => ({ digits: BigInt(value), exponent: -scale });

/** A plain decimal text. */
export function exactOf(text: string): Exact {
  const [before = '', after = ''] = text.split('.');
  return { digits: BigInt(before + after), exponent: -after.length };
}

/** The digits of both with one exponent. */
function aligned(a: Exact, b: Exact): readonly [a: bigint, b: bigint, exponent: number] {
  if (a.exponent === b.exponent) return [a.digits, b.digits, a.exponent];
  return a.exponent > b.exponent
    ? [a.digits * power(a.exponent - b.exponent), b.digits, b.exponent]
    : [a.digits, b.digits * power(b.exponent - a.exponent), a.exponent];
}

export function add(a: Exact, b: Exact): Exact {
  const [x, y, exponent] = aligned(a, b);
  return { digits: x + y, exponent };
}
export const negate = ({ digits, exponent }: Exact): Exact => ({ digits: -digits, exponent });
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));
export const multiply = (a: Exact, b: Exact): Exact => ({ digits: a.digits * b.digits, exponent: a.exponent + b.exponent });
export const movePoint = ({ digits, exponent }: Exact, places: number): Exact => ({ digits, exponent: exponent + places });
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

/** a / b to 40 significant digits, ties away from zero. `b` is not zero. */
export function quotient(a: Exact, b: Exact): Exact {
  if (a.digits === 0n) return ZERO;
  const negative = a.digits < 0n !== b.digits < 0n;
  const [x, y] = [sizeOf(a.digits), sizeOf(b.digits)];
  // With so many digits more the whole quotient has 40 or 41 digits.
  const shift = KEPT + lengthOf(y) - lengthOf(x);
  let [top, bottom] = shift >= 0 ? [x * power(shift), y] : [x, y * power(-shift)];
  let exponent = a.exponent - b.exponent - shift;
  if (top / bottom >= power(KEPT)) {
    bottom *= 10n;
    exponent += 1;
  }
  let digits = top / bottom;
  if ((top - digits * bottom) * 2n >= bottom) digits += 1n;
  top = digits;
  return trimmed({ digits: negative ? -top : top, exponent });
}

/** Without zeros at the end: most quotients end early, and what follows is faster with short numbers. */
function trimmed({ digits, exponent }: Exact): Exact {
  if (digits % 10n !== 0n) return { digits, exponent };
  let [value, places] = [digits, exponent];
  for (const step of [20, 10, 5, 2, 1]) {
    while (value % power(step) === 0n && value !== 0n) [value, places] = [value / power(step), places + step];
  }
  return { digits: value, exponent: places };
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
  return { digits: x < 0n && towards * y !== x ? towards - 1n : towards, exponent: 0 };
}

/** The smallest multiple of the step that is at least value / divisor. */
export const ceilingQuotient = (value: Exact, divisor: Exact, step: Exact): Exact => multiply(negate(floorSteps(negate(value), multiply(divisor, step))), step);

/** What a whole number of b leaves of a; it has the sign of a. */
export function remainder(a: Exact, b: Exact): Exact {
  const [x, y, exponent] = aligned(a, b);
  return { digits: x % y, exponent };
}

export function roundToStep(value: Exact, step: Exact, mode: RoundingMode): Exact {
  const [x, y] = aligned(value, step);
  const towards = x / y;
  const rest = x - towards * y;
  if (rest === 0n) return value;
  const doubled = sizeOf(rest) * 2n;
  const tie = doubled === y ? 0 : doubled < y ? -1 : 1;
  const away = goesAway[mode](x < 0n, tie, towards);
  return multiply({ digits: !away ? towards : x < 0n ? towards - 1n : towards + 1n, exponent: 0 }, step);
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
export const isLong = ({ digits, exponent }: Exact): boolean => digits > LONGEST || digits < -LONGEST || exponent > 80 || exponent < -800;

/** The number as a whole number of 10^-scale; NaN where it is none that a double holds. */
export function toScaled({ digits, exponent }: Exact, scale: number): number {
  const places = exponent + scale;
  const moved = places >= 0 ? digits * power(places) : digits / power(-places);
  if (places < 0 && moved * power(-places) !== digits) return Number.NaN;
  const value = Number(moved);
  return Number.isSafeInteger(value) ? value + 0 : Number.NaN;
}

/** Plain notation, as the engine prints it. */
export function printExact(value: Exact): string {
  const { digits, exponent } = trimmed(value);
  if (exponent >= 0) return String(digits * power(exponent));
  const text = String(sizeOf(digits)).padStart(1 - exponent, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, exponent)}.${text.slice(exponent)}`;
}
