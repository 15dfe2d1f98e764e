import { MISSING } from '../values/value.ts';
import type { Context, Outcome } from '../operators/operator.ts';
import type { Slots } from './flow.ts';

/** Facts by id; undefined: the sheet has no such input. */
export interface FactLookup {
  get(id: string): Outcome | undefined;
}

/** What is known while a sheet is calculated, and what the current line has read. */
export class Run implements Context, Slots {
  readonly slots: Outcome[] = [];
  readonly #facts: FactLookup;
  readonly #assumed: ReadonlySet<string>;
  readonly #lines = new Map<string, Outcome>();
  readonly #absentOf = new Map<string, readonly string[]>();
  #absent = new Set<string>();
  #readsAssumed = false;

  constructor(facts: FactLookup, assumed: ReadonlySet<string> = new Set()) {
    this.#facts = facts;
    this.#assumed = assumed;
  }

  /** INVARIANT: a sheet reads only its inputs and lines before. */
  fact(id: string): Outcome {
    const value = this.#facts.get(id);
    if (value === undefined) throw new Error(`the sheet reads no fact ${id}`);
    if (value === MISSING) this.#absent.add(id);
    else if (this.#assumed.has(id)) this.#readsAssumed = true;
    return value;
  }

  line(id: string): Outcome {
    const value = this.#lines.get(id);
    if (value === undefined) throw new Error(`no line ${id} before`);
    if (value === MISSING) for (const fact of this.#absentOf.get(id) ?? []) this.#absent.add(fact);
    return value;
  }

  beginLine(): void {
    if (this.#absent.size > 0) this.#absent = new Set();
    this.#readsAssumed = false;
  }

  endLine(id: string, outcome: Outcome): void {
    this.#lines.set(id, outcome);
    if (outcome === MISSING) this.#absentOf.set(id, [...this.#absent]);
  }

  /** Facts that the current line found missing, in the order of reading. */
  get absent(): readonly string[] {
    return [...this.#absent];
  }
  get readsAssumed(): boolean {
    return this.#readsAssumed;
  }
}
