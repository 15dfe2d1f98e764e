import type { Line, Sheet } from '../../3-lower/sheet.ts';
import type { Problem } from '../../problems/problem.ts';
import { runSheet } from '../interpreter.ts';
import type { BatchResult, Column, FactRange, InputColumn, OutputColumn } from './columns.ts';
import { factsOfRow, inputOf } from './inputs.ts';
import { fillColumn, outputOf } from './outputs.ts';

/** The way to calculate: `auto` takes the fastest that is possible here. */
export type CompileMode = 'auto' | 'generated' | 'blocks' | 'interpreted';

export interface CompileOptions {
  /** Ids of the lines that come out; a line that the sheet does not have does not come out. Absent: those of `usualOutputs`. */
  readonly outputs?: readonly string[];
  /** What is known about the facts by id, beside what the policy declares. Values outside are calculated as exactly, but slower. */
  readonly ranges?: ReadonlyMap<string, FactRange>;
  readonly mode?: CompileMode;
}

/** A sheet made ready for many rows. Holds no rows: `run` can be called any number of times. */
export interface CompiledSheet {
  readonly sheet: Sheet;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  /** How rows are calculated where nothing stands against it. */
  readonly mode: Exclude<CompileMode, 'auto'>;
  /** Why the interpreter takes every row, in words for a log; absent where it does not. */
  readonly refusal?: string;
  /** Calculates rows 0 to rows - 1. `columns`: by id of the input; one that is absent is missing in all rows. Throws on a column of another kind, scale or length. */
  run(columns: ReadonlyMap<string, Column>, rows: number): BatchResult;
}

/** The lines that a payout needs: index, bonus, extras, total, salary, and the level and band of every indicator. */
export const usualOutputs = ({ lines }: Sheet): readonly string[] => lines.filter(isUsual).map(({ id }) => id);

const USUAL_ROLES: ReadonlySet<string> = new Set(['index', 'bonus', 'total', 'salary', 'band']);
const isUsual = ({ id, role }: Line): boolean => USUAL_ROLES.has(role) || id === 'extras';

/**
 * Compiles a sheet. Results are those of `runSheet`, digit by digit, with the same problems, in every mode.
 * Never throws for a sheet that `lower` or `lowerCard` made.
 */
export function compileSheet(sheet: Sheet, { outputs, ranges }: CompileOptions = {}): CompiledSheet {
  const wanted = new Set(outputs ?? usualOutputs(sheet));
  const inputs = sheet.inputs.map((input) => inputOf(input, ranges?.get(input.id)));
  const out = sheet.lines.filter(({ id }) => wanted.has(id)).map(outputOf);
  return { sheet, inputs, outputs: out, mode: 'interpreted', run: (columns, rows) => interpret(sheet, inputs, out, columns, rows) };
}

function interpret(
  sheet: Sheet,
  inputs: readonly InputColumn[],
  outputs: readonly OutputColumn[],
  columns: ReadonlyMap<string, Column>,
  rows: number,
): BatchResult {
  const filling = outputs.map((output) => [output.id, fillColumn(output, rows)] as const);
  const problems = new Map<number, readonly Problem[]>();
  for (let row = 0; row < rows; row += 1) {
    const trace = runSheet(sheet, factsOfRow(inputs, columns, row));
    for (const [id, column] of filling) column.set(row, trace.byId.get(id));
    if (trace.problems.length > 0) problems.set(row, trace.problems);
  }
  return { rows, lines: new Map(filling.map(([id, { column }]) => [id, column])), problems, counts: { columns: 0, exact: 0, interpreted: rows } };
}
