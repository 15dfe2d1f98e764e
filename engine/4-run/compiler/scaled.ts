const LARGEST = Number.MAX_SAFE_INTEGER;
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/** 10^n as doubles: exact up to 10^22. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(10n ** BigInt(exponent)));

/** 10^places, exact for places from 0 to 22; NaN beyond. */
export const powerOfTen = (places: number): number => POWERS[places] ?? Number.NaN;

/**
 * Reads a decimal (`-1200.50`) as a whole number of 10^-scale, exactly. NaN: the text is no plain decimal, or has more decimals than the
 * scale, or too many digits; `cellProblems` says which. Zeros at the end are no decimals: `1.500` fits scale 1.
 */
export function parseScaled(text: string, scale: number): number {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > NINE) return Number.NaN;
    bytes[at] = code;
  }
  return parseScaledBytes(bytes, 0, bytes.length, scale);
}

/** The same from the bytes (ASCII or UTF-8) from `start` to before `end`. */
export function parseScaledBytes(bytes: Uint8Array, start: number, end: number, scale: number): number {
  const negative = start < end && bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let [whole, decimals, point] = [0, 0, -1];
  for (let at = first; at < end; at += 1) {
    const code = bytes[at] as number;
    if (code >= ZERO && code <= NINE) {
      if (point >= 0 && decimals === scale) {
        if (code !== ZERO) return Number.NaN;
        continue;
      }
      whole = whole * 10 + (code - ZERO);
      if (whole > LARGEST) return Number.NaN;
      if (point >= 0) decimals += 1;
    } else if (code === POINT && point < 0) point = at;
    else return Number.NaN;
  }
  if (!isShaped(bytes, first, point, end)) return Number.NaN;
  const value = whole * powerOfTen(scale - decimals);
  // A zero has no sign here.
  return !(value <= LARGEST) ? Number.NaN : negative && value !== 0 ? -value : value;
}

/** A digit before and after the point, and no leading zero before another digit. */
function isShaped(bytes: Uint8Array, first: number, point: number, end: number): boolean {
  const digits = (point < 0 ? end : point) - first;
  return digits > 0 && point !== end - 1 && (digits === 1 || bytes[first] !== ZERO);
}

/** A whole number of 10^-scale as plain decimal text, as the engine prints it: no zeros at the end, no exponent. */
export function printScaled(value: number, scale: number): string {
  if (scale === 0) return String(value + 0);
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const [whole, rest] = [digits.slice(0, -scale), digits.slice(-scale).replace(/0+$/, '')];
  return `${value < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}
