import { lower } from '../../../engine/3-lower/index.ts';
import type { Sheet } from '../../../engine/3-lower/index.ts';
import type { PolicyDocument } from '../../../engine/1-read/index.ts';
import { readFacts } from '../../../engine/1-read/index.ts';
import { runSheet } from '../../../engine/4-run/index.ts';
import type { LineValue, Trace } from '../../../engine/4-run/trace.ts';
import type { Column, CompileMode, FactRange } from '../../../engine/4-run/compiler/index.ts';
import { compileSheet, parseScaled, textAt } from '../../../engine/4-run/compiler/index.ts';
import { printDecimal } from '../../../engine/values/decimal.ts';
import type { Value } from '../../../engine/values/value.ts';
import type { Case } from '../generate/index.ts';
import { randomOf } from '../generate/random.ts';
import type { Random } from '../generate/random.ts';

/** Rows of facts that one sheet calculates. */
export interface Batch {
  readonly sheet: Sheet;
  readonly rows: readonly ReadonlyMap<string, Value>[];
}

/** One row on which the interpreter and a compiled sheet say different things. */
export interface BatchDifference {
  readonly mode: CompileMode;
  readonly row: number;
  readonly what: string;
  readonly compiled: string;
  readonly interpreted: string;
}

export const MODES: readonly CompileMode[] = ['generated', 'blocks', 'exact'];

/** The cases of one policy, those that one sheet calculates together. */
export function batchesOf(document: PolicyDocument, facts: readonly Case['facts'][]): readonly Batch[] {
  const batches = new Map<Sheet, ReadonlyMap<string, Value>[]>();
  for (const one of facts) {
    const read = readFacts(JSON.stringify(one)).document;
    const lowered = read && lower(document, read);
    if (lowered?.sheet === undefined) continue;
    const rows = batches.get(lowered.sheet) ?? [];
    rows.push(lowered.bound.values);
    batches.set(lowered.sheet, rows);
  }
  return [...batches].map(([sheet, rows]) => ({ sheet, rows }));
}

const decimalsIn = (text: string): number => text.split('.')[1]?.length ?? 0;

/** What a reader of a file would say about a fact: sometimes what it saw, sometimes nothing, sometimes too little. */
function rangeOf(random: Random, texts: readonly string[]): FactRange | undefined {
  if (texts.length === 0 || random.chance(0.3)) return undefined;
  const scale = Math.min(Math.max(...texts.map(decimalsIn)), random.pick([0, 2, 4, 6, 9]));
  if (random.chance(0.3)) return { scale };
  const sorted = [...texts].sort((a, b) => Number(a) - Number(b));
  const [min, max] = [sorted[0] as string, (random.chance(0.8) ? sorted.at(-1) : sorted[sorted.length >> 1]) as string];
  return { min, max, scale };
}

const isNumber = (value: Value | undefined): value is Extract<Value, { toFixed(): string }> => typeof value === 'object';
const numberTexts = ({ rows }: Batch, id: string): readonly string[] => rows.flatMap((row) => (isNumber(row.get(id)) ? [printDecimal(row.get(id) as never)] : []));

function columnOf({ rows }: Batch, id: string, kind: string, scale: number): Column {
  if (kind === 'number') {
    const texts = rows.map((row) => (isNumber(row.get(id)) ? printDecimal(row.get(id) as never) : undefined));
    const values = Float64Array.from(texts, (text) => (text === undefined ? Number.NaN : parseScaled(text, scale)));
    return { kind, scale, values, escapes: new Map(texts.flatMap((text, row) => (text !== undefined && Number.isNaN(values[row]) ? [[row, text] as const] : []))) };
  }
  const plain = rows.map((row) => row.get(id)).map((value) => (typeof value === 'symbol' ? undefined : value));
  if (kind === 'boolean') return { kind, codes: Int32Array.from(plain, (value) => (value === undefined ? -1 : Number(value))), dictionary: [] };
  const dictionary = [...new Set(plain.flatMap((value) => (typeof value === 'string' ? [value] : [])))];
  return { kind: kind as 'text', codes: Int32Array.from(plain, (value) => dictionary.indexOf(String(value))), dictionary };
}

const interpretedText = (line: LineValue | undefined): string =>
  line?.state === 'value' ? (typeof line.value === 'object' ? printDecimal(line.value) : String(line.value)) : 'nothing';

/** All differences of the compiled sheet, in a mode, from the interpreter. `seed`: decides what is said about the columns. */
export function batchDifferences(batch: Batch, mode: CompileMode, seed: number, traces: readonly Trace[] = tracesOf(batch)): readonly BatchDifference[] {
  const { sheet, rows } = batch;
  const random = randomOf(seed);
  const ranges = new Map(
    sheet.inputs.flatMap(({ id, type }) => {
      const range = type.kind === 'number' ? rangeOf(random, numberTexts(batch, id)) : undefined;
      return range === undefined ? [] : [[id, range] as const];
    }),
  );
  const compiled = compileSheet(sheet, { mode, ranges, outputs: sheet.lines.map(({ id }) => id) });
  const columns = new Map(compiled.inputs.filter(() => !random.chance(0.02) || rows.length > 0).map(({ id, type, scale }) => [id, columnOf(batch, id, type.kind, scale)]));
  const result = compiled.run(columns, rows.length);
  return rows.flatMap((_facts, row) => {
    const trace = traces[row] as Trace;
    const found: BatchDifference[] = [];
    const tell = (what: string, one: string, other: string): void => {
      if (one !== other) found.push({ mode, row, what, compiled: one, interpreted: other });
    };
    tell('problems', JSON.stringify(result.problems.get(row) ?? []), JSON.stringify(trace.problems));
    for (const { id } of sheet.lines) tell(id, textAt(result.lines.get(id) as Column, row) ?? 'nothing', interpretedText(trace.byId.get(id)));
    return found;
  });
}

export const tracesOf = ({ sheet, rows }: Batch): readonly Trace[] => rows.map((facts) => runSheet(sheet, facts));
