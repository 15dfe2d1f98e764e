import type { RowCells } from '../source/cells.ts';
import { cellText } from '../source/cells.ts';
import { factText } from '../values/fact-text.ts';
import type { PlanColumn, RunPlan } from './plan.ts';
import { runProblem, type RowProblem } from './problems.ts';

/** A row as texts: what it says of itself, and its facts as the engine reads them. Empty cells are absent. */
export interface RowReading {
  readonly row: ReadonlyMap<string, string>;
  readonly facts: Map<string, string | boolean>;
  readonly problems: readonly RowProblem[];
}

/** Reads all mapped cells of a row. `line`: where the problems are. */
export function readTexts(bytes: Uint8Array, cells: RowCells, plan: RunPlan, line: number): RowReading {
  const row = new Map<string, string>();
  const facts = new Map<string, string | boolean>();
  const problems: RowProblem[] = [];
  for (const column of plan.columns) {
    const written = cellText(bytes, cells, column.column);
    if (written === '') continue;
    const read = factText(written, column.kind, plan.dialect.decimal);
    if ('fault' in read) problems.push(runProblem(read.fault, line, column.column, plan.language, { text: written.slice(0, 60) }));
    else if (column.is === 'row') row.set(column.id, read.text);
    else facts.set(column.id, valueOf(column, read.text));
  }
  return { row, facts, problems };
}

const valueOf = ({ kind }: PlanColumn, text: string): string | boolean => (kind === 'boolean' ? text === 'true' : text);
