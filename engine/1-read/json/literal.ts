import { MAX_DIGITS } from '../../values/parse-decimal.ts';

/** A number literal read exactly. */
export interface NumberLiteral {
  /** The number, or its decimal text where no double holds it exactly. */
  readonly value: number | string;
  /** JavaScript prints the number in another way: `1.50`, `1e2`, 25 digits. */
  readonly spelledDifferently: boolean;
  readonly tooLong: boolean;
}

/** digits x 10^exponent; no leading zeros, so zero has no digits. */
interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
  readonly places: number;
}

const PARTS = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;

function partsOf(literal: string): Parts {
  const [, sign = '', whole = '', fraction = '', power = '0'] = PARTS.exec(literal) ?? [];
  const exponent = Number(power) - fraction.length;
  return { negative: sign === '-', digits: (whole + fraction).replace(/^0+/, ''), exponent, places: fraction.length };
}

/** Reads a literal that has the form of a JSON number. */
export function readLiteral(literal: string): NumberLiteral {
  const number = literal.length > 400 ? NaN : Number(literal);
  if (String(number) === literal && !literal.includes('e')) return { value: number, spelledDifferently: false, tooLong: false };
  const parts = partsOf(literal);
  if (isTooLong(parts)) return { value: literal, spelledDifferently: true, tooLong: true };
  if (parts.digits === '') return { value: 0, spelledDifferently: true, tooLong: false };
  const value = isSame(parts, partsOf(String(number))) ? number : plain(parts);
  return { value, spelledDifferently: true, tooLong: false };
}

function isTooLong({ digits, exponent, places }: Parts): boolean {
  if (digits === '') return places > MAX_DIGITS;
  return digits.length + exponent > MAX_DIGITS || -exponent > MAX_DIGITS;
}

function isSame(a: Parts, b: Parts): boolean {
  const [x, y] = [withoutTrailingZeros(a), withoutTrailingZeros(b)];
  return x.digits === y.digits && x.exponent === y.exponent;
}

function withoutTrailingZeros({ digits, exponent }: Parts): { readonly digits: string; readonly exponent: number } {
  const short = digits.replace(/(?<!0)0+$/, '');
  return { digits: short, exponent: exponent + digits.length - short.length };
}

/** Decimal text without an exponent. */
function plain({ negative, digits, exponent }: Parts): string {
  const whole = exponent >= 0 ? digits + '0'.repeat(exponent) : digits.slice(0, exponent).padStart(1, '0');
  const fraction = exponent >= 0 ? '' : `.${digits.slice(exponent).padStart(-exponent, '0')}`;
  return `${negative ? '-' : ''}${whole}${fraction}`;
}
