import type { Language } from '@scorewright/engine';
import { letterOf } from './prepare/check-columns.ts';
import type { Source } from './source/source.ts';
import type { TableStyle } from './work/plan.ts';
import type { RowProblem } from './work/problems.ts';
import { TableWriter } from './work/table-writer.ts';

/** The list of bad rows beside results. */
export const problemsFileOf = (out: string): string => `${out}.problems.csv`;

const HEADS = ['line', 'cell', 'column', 'code', 'cause', 'remedy'];

/** Writes problems as rows of a table; texts of the file are made harmless as in the results. */
export class ProblemRows {
  readonly #writer: TableWriter;
  readonly #source: Source;

  constructor(source: Source, style: TableStyle, _language: Language) {
    this.#writer = new TableWriter({ ...style, guarded: true });
    this.#source = source;
  }

  head(): Uint8Array {
    for (const name of HEADS) this.#writer.plain(name);
    this.#writer.endRow();
    return this.#writer.take();
  }

  rows(problems: readonly RowProblem[]): Uint8Array {
    for (const { line, column, code, cause, remedy } of problems) {
      this.#writer.scaled(line, 0);
      this.#writer.plain(column < 0 ? '' : `${letterOf(column)}${line}`);
      this.#writer.text(column < 0 ? '' : (this.#source.columns[column] ?? ''));
      this.#writer.plain(code);
      this.#writer.text(cause);
      this.#writer.text(remedy);
      this.#writer.endRow();
    }
    return this.#writer.take();
  }
}
