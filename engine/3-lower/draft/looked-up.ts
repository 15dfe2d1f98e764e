import type { Declaration, Declarations } from '../../2-check/declarations.ts';

/** Declarations that note which of them are looked up: what was made of them stays true as long as those are the same. */
export class LookedUp {
  readonly #all: Declarations;
  readonly #found = new Map<string, Declaration | undefined>();
  #isListed = false;

  constructor(all: Declarations) {
    this.#all = all;
  }

  get(id: string): Declaration | undefined {
    const found = this.#all.get(id);
    this.#found.set(id, found);
    return found;
  }

  /** All ids: what is made of them depends on every declaration. */
  keys(): Iterable<string> {
    this.#isListed = true;
    return this.#all.keys();
  }

  /** Whether the same lookups in other declarations find the same objects. */
  isSameIn(others: Declarations): boolean {
    if (others === this.#all) return true;
    return !this.#isListed && [...this.#found].every(([id, found]) => Object.is(others.get(id), found));
  }
}
