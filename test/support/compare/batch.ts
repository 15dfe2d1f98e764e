import type { Sheet } from '../../../engine/3-lower/index.ts';
import type { LineValue, Trace } from '../../../engine/4-run/trace.ts';
import type { Column, CompileMode, FactRange } from '../../../engine/4-run/compiler/index.ts';
import { compileSheet, parseScaled, textAt } from '../../../engine/4-run/compiler/index.ts';
import { printDecimal } from '../../../engine/values/decimal.ts';
import type { Value } from '../../../engine/values/value.ts';
import { randomOf } from '../generate/random.ts';
import type { Random } from '../generate/random.ts';

/** Rows of facts that one sheet calculates, as the interpreter calculated them. */
export interface Batch {
  readonly sheet: Sheet;
  readonly traces: readonly Trace[];
}

/** A line, or the problems, of one row that interpreter and compiled sheet have differently. */
export interface BatchDifference {
  readonly row: number;
  readonly what: string;
  readonly compiled: string;
  readonly interpreted: string;
}

export interface BatchCompared {
  readonly differences: readonly BatchDifference[];
  /** Rows that were calculated in columns. */
  readonly columns: number;
}

export const MODES: readonly CompileMode[] = ['wasm', 'generated', 'blocks', 'exact'];

const decimalsIn = (text: string): number => text.split('.')[1]?.length ?? 0;

/** What a reader of a file would say about a fact: what it saw; or, where it is careless, sometimes nothing or too little. */
function rangeOf(random: Random, texts: readonly string[], isCareful: boolean): FactRange | undefined {
  if (isCareful && texts.length > 0) {
    const inOrder = [...texts].sort((a, b) => Number(a) - Number(b));
    return { min: inOrder[0] as string, max: inOrder.at(-1) as string, scale: Math.min(Math.max(...texts.map(decimalsIn)), 6) };
  }
  if (texts.length === 0 || random.chance(0.3)) return undefined;
  const scale = Math.min(Math.max(...texts.map(decimalsIn)), random.pick([0, 2, 4, 6, 9]));
  if (random.chance(0.3)) return { scale };
  const sorted = [...texts].sort((a, b) => Number(a) - Number(b));
  const [min, max] = [sorted[0] as string, (random.chance(0.7) ? sorted.at(-1) : sorted[sorted.length >> 1]) as string];
  return { min, max, scale };
}

const factsOf = ({ traces }: Batch, id: string): readonly (Value | undefined)[] => traces.map(({ facts }) => facts?.get(id));
const textOf = (value: Value | undefined): string | undefined => (typeof value === 'object' ? printDecimal(value) : undefined);

function columnOf(batch: Batch, id: string, kind: string, scale: number): Column {
  const given = factsOf(batch, id);
  if (kind === 'number') {
    const texts = given.map(textOf);
    const values = Float64Array.from(texts, (text) => (text === undefined ? Number.NaN : parseScaled(text, scale)));
    const escapes = new Map(texts.flatMap((text, row) => (text !== undefined && Number.isNaN(values[row]) ? [[row, text] as const] : [])));
    return { kind, scale, values, escapes };
  }
  if (kind === 'boolean') return { kind, codes: Int32Array.from(given, (value) => (typeof value === 'boolean' ? Number(value) : -1)), dictionary: [] };
  const dictionary = [...new Set(given.filter((value) => typeof value === 'string'))];
  return { kind: kind as 'text', codes: Int32Array.from(given, (value) => dictionary.indexOf(value as string)), dictionary };
}

const interpretedText = (line: LineValue | undefined): string =>
  line?.state === 'value' ? (typeof line.value === 'object' ? printDecimal(line.value) : String(line.value)) : 'nothing';

/** All differences of the compiled sheet, in a mode, from the interpreter: every line and all problems. `seed`: decides what is said about the columns. */
export function batchDifferences(batch: Batch, mode: CompileMode, seed: number): BatchCompared {
  const { sheet, traces } = batch;
  const random = randomOf(seed);
  const isCareful = random.chance(0.6);
  const ranges = new Map(
    sheet.inputs.flatMap(({ id, type }) => {
      const range =
        type.kind === 'number'
          ? rangeOf(
              random,
              factsOf(batch, id).flatMap((value) => textOf(value) ?? []),
              isCareful,
            )
          : undefined;
      return range === undefined ? [] : [[id, range] as const];
    }),
  );
  const compiled = compileSheet(sheet, { mode, ranges, outputs: sheet.lines.map(({ id }) => id) });
  const columns = new Map(compiled.inputs.map(({ id, type, scale }) => [id, columnOf(batch, id, type.kind, scale)]));
  const result = compiled.run(columns, traces.length);
  const found: BatchDifference[] = [];
  traces.forEach((trace, row) => {
    const tell = (what: string, one: string, other: string): void => {
      if (one !== other) found.push({ row, what, compiled: one, interpreted: other });
    };
    tell('problems', JSON.stringify(result.problems.get(row) ?? []), JSON.stringify(trace.problems));
    for (const { id } of sheet.lines) tell(id, textAt(result.lines.get(id) as Column, row) ?? 'nothing', interpretedText(trace.byId.get(id)));
  });
  return { differences: found, columns: result.counts.columns };
}
