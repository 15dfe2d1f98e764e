import type { Language, Problem } from '@scorewright/engine';
import type { Warning } from './block-result.ts';
import { engineProblem, type RowProblem } from './problems.ts';

/** Warnings of rows, counted: most concern all of them. */
export class Warnings {
  readonly #language: Language;
  readonly #found = new Map<string, { code: string; cause: string; remedy: string; rows: number }>();
  readonly #engine = new Map<Problem, { code: string; cause: string; remedy: string; rows: number }>();

  constructor(language: Language) {
    this.#language = language;
  }

  add({ code, cause, remedy }: Pick<RowProblem, 'code' | 'cause' | 'remedy'>): void {
    this.#entry(code, cause, remedy).rows += 1;
  }

  addEngine(found: Problem): void {
    const known = this.#engine.get(found);
    if (known !== undefined) {
      known.rows += 1;
      return;
    }
    const { code, cause, remedy } = engineProblem(found, 0, -1, this.#language);
    const entry = this.#entry(code, cause, remedy);
    entry.rows += 1;
    this.#engine.set(found, entry);
  }

  list(): readonly Warning[] {
    return [...this.#found.values()];
  }

  #entry(code: string, cause: string, remedy: string): { code: string; cause: string; remedy: string; rows: number } {
    const key = `${code} ${cause}`;
    const entry = this.#found.get(key) ?? { code, cause, remedy, rows: 0 };
    this.#found.set(key, entry);
    return entry;
  }
}
