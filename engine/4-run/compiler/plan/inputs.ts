import { ONE, fromDecimal, over, rational } from '../../../values/rational.ts';
import type { Input } from '../../../3-lower/sheet.ts';
import { daysBetween } from '../../../values/date.ts';
import type { FactRange, InputColumn } from '../columns.ts';
import { parseScaled } from '../scaled.ts';
import type { Arithmetic } from './arithmetic.ts';
import { LIMIT } from './graph.ts';
import type { NodeId } from './graph.ts';
import { Refusal } from './number.ts';
import { EPOCH } from './rules/index.ts';
import type { PlanValue } from './values.ts';
import { present } from './values.ts';

/** What stands between a column and its value. */
export interface BoundInput {
  readonly value: PlanValue;
  /** Rows that are calculated by themselves: a number outside of its range, or none where the sheet cannot do without. */
  readonly escape: NodeId;
  /** The row has a value. */
  readonly known: NodeId;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Ends of a range about which nothing is known, in units. */
const USUAL_END = '1000000000';
const DATES: Bounds = { low: daysBetween(EPOCH, '0000-01-01'), high: daysBetween(EPOCH, '9999-12-31') };

function boundsOf({ min, max, type }: Input, range: FactRange | undefined, scale: number): Bounds {
  if (type.kind === 'date') return DATES;
  const [from, to] = [range?.min ?? min ?? `-${USUAL_END}`, range?.max ?? max ?? USUAL_END].map((text) => scaled(text, scale)) as [number, number];
  return { low: Math.min(from, to), high: Math.max(from, to) };
}

/** A bound as a scaled whole number: the nearest that doubles hold. */
function scaled(text: string, scale: number): number {
  const exact = fromDecimal(text);
  const value = Number((exact.n * 10n ** BigInt(scale)) / exact.d);
  return Math.max(-LIMIT, Math.min(LIMIT, value)) + 0;
}

/** A fact as numbers of the graph. `isNeeded`: where it is missing, the row has a problem anyhow. */
export function bindInput(
  arithmetic: Arithmetic,
  input: Input,
  { scale }: InputColumn,
  place: number,
  range: FactRange | undefined,
  isNeeded: boolean,
  codeOf: (text: string) => number,
): BoundInput {
  const { graph } = arithmetic;
  const column = graph.input(place);
  const known = graph.known(column);
  const isNumeric = input.type.kind === 'number' || input.type.kind === 'date';
  const bounds = isNumeric ? boundsOf(input, range, scale) : { low: -1, high: 2 ** 31 };
  const within = isNumeric ? graph.and(graph.atLeast(column, graph.constant(bounds.low)), graph.atLeast(graph.constant(bounds.high), column)) : known;
  const assumed = input.whenMissing === undefined ? undefined : assumedOf(input, scale, codeOf);
  if (isNeeded && assumed === undefined) {
    const node = graph.bounded(column, bounds.low, bounds.high);
    return { value: { ...valueOf(arithmetic, input, node, scale), ...present(graph) }, escape: graph.not(within), known };
  }
  const standIn = assumed ?? Math.min(Math.max(0, bounds.low), bounds.high);
  const chosen = graph.select(known, column, graph.constant(standIn));
  const node = graph.bounded(chosen, Math.min(bounds.low, standIn), Math.max(bounds.high, standIn));
  const missing = assumed === undefined ? graph.not(known) : graph.FALSE;
  const escape = isNumeric ? graph.and(known, graph.not(within)) : graph.FALSE;
  return { value: { ...valueOf(arithmetic, input, node, scale), missing, fault: graph.FALSE }, escape, known };
}

function valueOf({ graph }: Arithmetic, { type: { kind } }: Input, node: NodeId, scale: number): PlanValue {
  const absence = present(graph);
  if (kind === 'boolean') return { kind, holds: graph.equal(node, graph.constant(1)), ...absence };
  if (kind === 'text') return { kind, code: node, ...absence };
  return { kind, num: { coefficient: kind === 'date' ? ONE : over(ONE, rational(10n ** BigInt(scale))), node }, ...absence };
}

/** What stands for a missing fact, as its column would have it. */
function assumedOf({ type: { kind }, whenMissing }: Input, scale: number, codeOf: (text: string) => number): number {
  if (kind === 'boolean') return Number(whenMissing === true || whenMissing === 'true');
  if (kind === 'text') return codeOf(String(whenMissing));
  if (kind === 'date') return daysBetween(EPOCH, String(whenMissing));
  const value = parseScaled(String(whenMissing), scale);
  if (Number.isNaN(value)) throw new Refusal('an assumed value with more decimals than its column');
  return value;
}
