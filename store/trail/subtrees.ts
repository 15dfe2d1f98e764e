import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { rootOf, type Hash } from './merkle.ts';
import type { Part } from './proofs.ts';

/** A whole subtree of 2^level leaves, by the entry that completed it. */
interface Subtree {
  readonly level: number;
  readonly last: number;
}

/** The whole subtrees of which a part consists, the largest first. INVARIANT: a part begins where a subtree at least as large as it may begin. */
function subtreesIn({ start, end }: Part): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let from = start; from < end;) {
    const level = Math.floor(Math.log2(end - from));
    from += 2 ** level;
    found.push({ level, last: from - 1 });
  }
  return found;
}

/**
 * Roots of parts of the trail, out of those of whole subtrees, which every entry keeps that completed them: for a proof over a million entries some
 * forty rows are read.
 */
export async function rootsOf(db: Kysely<Tables>, parts: readonly Part[]): Promise<readonly Hash[]> {
  if (parts.length === 0) return [];
  const needed = parts.map(subtreesIn);
  const positions = [...new Set(needed.flat().map(({ last }) => last))];
  const rows = await db.selectFrom('trail_entry').select(['position', 'leaf', 'subtrees']).where('position', 'in', positions).execute();
  const kept = new Map(rows.map(({ position, leaf, subtrees }) => [position, [leaf, ...subtrees.split(',')]]));
  const hashOf = ({ level, last }: Subtree): Hash => {
    const hash = kept.get(last)?.[level];
    if (hash === undefined || hash === '') throw new Error(`entry ${last} of the trail does not keep its subtree of ${2 ** level} leaves`);
    return hash;
  };
  return needed.map((subtrees) => rootOf(subtrees.map(hashOf)));
}
