import type { LineValue } from '../../engine/index.ts';

/** How a line of a spreadsheet stands to ours. */
export interface Compared {
  readonly kind: 'rounded' | 'exact' | 'digits' | 'text' | 'missing' | 'different';
  readonly ours: string;
  readonly theirs: string;
}

/** Significant digits of a plain decimal text. */
const digitsOf = (decimal: string): number =>
  decimal
    .replace('-', '')
    .replace(/^0*\.?0*/, '')
    .replace('.', '').length;

const SPREADSHEET_ZERO = Date.UTC(1899, 11, 30);

/** A date as texts that spreadsheets print of it: its day number, or itself. */
const dateTexts = (iso: string): readonly string[] => [iso, String((Date.parse(`${iso}T00:00:00Z`) - SPREADSHEET_ZERO) / 86_400_000)];

function kindOf(value: LineValue & { state: 'value' }, ours: string, theirs: string): Compared['kind'] {
  if (typeof value.value === 'boolean') return theirs.toUpperCase() === ours.toUpperCase() ? 'text' : 'different';
  if (typeof value.value === 'string') return theirs === ours || (value.line.type.kind === 'date' && dateTexts(ours).includes(theirs)) ? 'text' : 'different';
  if (theirs === '' || Number.isNaN(Number(theirs))) return 'different';
  const [one, other] = [Number(theirs), Number(ours)];
  if (digitsOf(ours) > 15) return Math.abs(one - other) <= 1e-14 * Math.abs(other) ? 'digits' : 'different';
  if (one !== other) return 'different';
  return value.line.rounding === undefined ? 'exact' : 'rounded';
}

/** Compares what a spreadsheet shows for a line with what was calculated. Up to 15 digits, equal means the same number; beyond, the same to 15 digits. */
export function compareLine(value: LineValue, theirs: string | undefined): Compared {
  const ours = value.state === 'value' ? (typeof value.value === 'object' ? value.value.toFixed() : String(value.value)) : value.state;
  if (theirs === undefined) return { kind: 'different', ours, theirs: '(no such line)' };
  if (value.state === 'missing') return { kind: theirs === '#N/A' ? 'missing' : 'different', ours, theirs };
  if (value.state !== 'value') return { kind: 'different', ours, theirs };
  return { kind: kindOf(value, ours, theirs), ours, theirs };
}
