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

/** Lines that are calculated, through whatever lines between, from a value that does not end: such a value is exact for us, and cut for a spreadsheet. */
export function afterUnending(lines: readonly LineValue[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const value of lines) {
    const reads = readIn(value.line.expression).some((id) => found.has(id));
    const isLong = value.state === 'value' && typeof value.value === 'object' && digitsOf(value.value.toFixed()) > 15;
    if (isLong || (reads && value.line.rounding === undefined)) found.add(value.line.id);
  }
  return found;
}

type Part = LineValue['line']['expression'][string][number];

const readIn = (expression: LineValue['line']['expression']): readonly string[] =>
  Object.entries(expression).flatMap(([operator, args]) =>
    operator === 'read.line' ? [String(args[0])] : args.flatMap((one: Part) => (typeof one === 'object' ? readIn(one) : [])),
  );

function kindOf(value: LineValue & { state: 'value' }, ours: string, theirs: string, isCut: boolean): Compared['kind'] {
  if (typeof value.value === 'boolean') return theirs.toUpperCase() === ours.toUpperCase() ? 'text' : 'different';
  if (typeof value.value === 'string') return theirs === ours || (value.line.type.kind === 'date' && dateTexts(ours).includes(theirs)) ? 'text' : 'different';
  if (theirs === '' || Number.isNaN(Number(theirs))) return 'different';
  const [one, other] = [Number(theirs), Number(ours)];
  if (digitsOf(ours) > 15 || (isCut && value.line.rounding === undefined)) return Math.abs(one - other) <= 1e-14 * Math.abs(other) ? 'digits' : 'different';
  if (one !== other) return 'different';
  return value.line.rounding === undefined ? 'exact' : 'rounded';
}

/**
 * Compares what a spreadsheet shows for a line with what was calculated. Up to 15 digits, equal means the same number; beyond, and in unrounded lines
 * behind a value that does not end (`isCut`), the same to 14 digits: a spreadsheet has no more. A rounded line is the same number always.
 */
export function compareLine(value: LineValue, theirs: string | undefined, isCut: boolean): Compared {
  const ours = value.state === 'value' ? (typeof value.value === 'object' ? value.value.toFixed() : String(value.value)) : value.state;
  if (theirs === undefined) return { kind: 'different', ours, theirs: '(no such line)' };
  if (value.state === 'missing') return { kind: theirs === '#N/A' ? 'missing' : 'different', ours, theirs };
  if (value.state !== 'value') return { kind: 'different', ours, theirs };
  return { kind: kindOf(value, ours, theirs, isCut), ours, theirs };
}
