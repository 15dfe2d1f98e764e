import type { Kysely } from 'kysely';
import { StoreUnavailable } from '../database/errors.ts';
import type { Tables } from '../database/tables.ts';
import { append, leafHash, rootOf, type Frontier } from '../trail/merkle.ts';

const PAGE = 1000;

/** Throws StoreUnavailable where the entries of the trail do not have the hashes, and the root, that they were recorded with. */
export async function checkTrail(db: Kysely<Tables>): Promise<void> {
  let frontier: Frontier = [];
  let size = 0;
  for (;;) {
    const rows = await db
      .selectFrom('trail_entry')
      .select(['position', 'entry', 'leaf'])
      .where('position', '>=', size)
      .orderBy('position')
      .limit(PAGE)
      .execute();
    for (const { position, entry, leaf } of rows) {
      if (position !== size || leafHash(entry) !== leaf) throw new StoreUnavailable('entry-changed', { position: size });
      frontier = append(frontier, size, leaf);
      size += 1;
    }
    if (rows.length < PAGE) break;
  }
  const state = await db.selectFrom('trail_state').select(['size', 'root']).executeTakeFirstOrThrow();
  if (state.size !== size || state.root !== rootOf(frontier)) throw new StoreUnavailable('trail-changed', { size, recorded: state.size });
}
