import type { RowCells } from '../source/cells.ts';
import { cellText } from '../source/cells.ts';
import type { FactColumn } from './fact-column.ts';
import { GroupKeys } from './group-key.ts';
import type { GroupFacts, RunPlan } from './plan.ts';
import { runProblem, type RowProblem } from './problems.ts';
import type { RowReading } from './read-row.ts';

/** Gives rows the facts of the groups that they belong to. */
export class GroupLookup {
  readonly #groups: readonly (GroupFacts & { readonly keys: GroupKeys })[];
  readonly #facts: ReadonlyMap<string, FactColumn>;
  readonly #plan: RunPlan;

  constructor(plan: RunPlan, facts: ReadonlyMap<string, FactColumn>) {
    this.#plan = plan;
    this.#groups = plan.groups.map((group) => ({ ...group, keys: new GroupKeys(group.periods, plan.period) }));
    this.#facts = facts;
  }

  /** Puts the facts of the row's groups into their columns. False: the row has to be looked at by itself. */
  fill(row: number, bytes: Uint8Array, cells: RowCells): boolean {
    let isFine = true;
    for (const { column, values, keys } of this.#groups) {
      const text = cellText(bytes, cells, column);
      if (text === '') continue;
      const facts = values.get(keys.of(text, bytes, cells));
      if (facts === undefined) isFine = false;
      else for (const id of Object.keys(facts)) if (this.#facts.get(id)?.setText(row, facts[id] ?? '') !== true) isFine = false;
    }
    return isFine;
  }

  /** The same for a row that is read by itself; a fact that the row has itself stays. */
  addTo({ facts }: RowReading, bytes: Uint8Array, cells: RowCells, line: number): readonly RowProblem[] {
    return this.#groups.flatMap(({ column, id, values, keys }) => {
      const text = cellText(bytes, cells, column);
      if (text === '') return [];
      const given = values.get(keys.of(text, bytes, cells));
      if (given === undefined) return [runProblem('unknown-group', line, column, this.#plan.language, { group: text.slice(0, 60), id })];
      for (const [fact, value] of Object.entries(given)) if (!facts.has(fact)) facts.set(fact, value);
      return [];
    });
  }
}
