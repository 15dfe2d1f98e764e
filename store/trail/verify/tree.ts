import { append, EMPTY_ROOT, leafHash, rootOf, type Frontier, type Hash } from '../merkle.ts';
import { trailFinding, type TrailFinding } from './finding.ts';
import type { TrailLine } from './line.ts';

type EntryLine = Extract<TrailLine, { readonly kind: 'entry' }>;

/** The tree over the entries that were read so far, all of them good. Keeps the root of every size (32 bytes each), to compare heads with. */
export class GrowingTree {
  readonly leaves: Hash[] = [];
  #frontier: Frontier = [];
  readonly #roots: Buffer[] = [Buffer.from(EMPTY_ROOT, 'hex')];

  get size(): number {
    return this.leaves.length;
  }

  /** The root when the tree had that size; undefined where it never did. */
  rootAt(size: number): Hash | undefined {
    return this.#roots[size]?.toString('hex');
  }

  /** Takes the next entry, or says what is wrong with it; then the tree is as before. */
  take({ entry, text, leaf }: EntryLine, line: number): TrailFinding | undefined {
    const position = this.size;
    if (leafHash(text) !== leaf) return trailFinding('entry-changed', { position, line });
    if (entry.position > position) return trailFinding('entry-missing', { position, line });
    if (entry.position < position) return trailFinding('entry-moved', { position, line }, { found: entry.position });
    if (entry.previous !== this.rootAt(position)) return trailFinding('chain-broken', { position, line });
    this.#frontier = append(this.#frontier, position, leaf);
    this.leaves.push(leaf);
    this.#roots.push(Buffer.from(rootOf(this.#frontier), 'hex'));
    return undefined;
  }
}
