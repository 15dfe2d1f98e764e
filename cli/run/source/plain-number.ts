/** Digits that a double always holds; what a spreadsheet shows at most. */
const DIGITS = 15;

/**
 * A double as plain decimal text of at most 15 significant digits: `0.30000000000000004`, which a spreadsheet keeps for 0.1 + 0.2, is 0.3, as it shows it.
 */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = '', exponent = '0'] = value.toExponential(DIGITS - 1).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  if (digits === '') return '0';
  const point = Number(exponent) + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A number as a spreadsheet or JSON writes it, as plain decimal text: exact where it has few digits. */
export function plainDecimal(written: string): string {
  if (PLAIN.test(written) && written.replace(/[-.]/g, '').replace(/^0+/, '').length <= DIGITS) return written;
  const value = Number(written);
  return written.trim() === '' || Number.isNaN(value) ? written : plainNumber(value);
}
