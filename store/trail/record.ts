import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { entryOf, entryText, trailWords, type Change, type Entry } from './entry.ts';
import { append, completedBy, leafHash, rootOf } from './merkle.ts';

const peaks = (frontier: string): readonly string[] => (frontier === '' ? [] : frontier.split(','));

/**
 * Appends an entry to the trail, in the transaction of the change that it records: both are there, or neither is.
 * INVARIANT: the row of `trail_state` is locked until the transaction ends, so entries are in the order of their commits, however many connections write.
 * Call it last in the transaction: what is locked after it could wait for somebody who waits for the trail.
 */
export async function record(transaction: Transaction<Tables>, change: Change): Promise<Entry> {
  const state = await transaction.selectFrom('trail_state').select(['size', 'frontier', 'root']).forUpdate().executeTakeFirstOrThrow();
  const at = new Date();
  const entry = entryOf(change, state.size, state.root, at);
  const text = entryText(entry);
  const leaf = leafHash(text);
  const before = peaks(state.frontier);
  const frontier = append(before, state.size, leaf);
  await transaction
    .insertInto('trail_entry')
    .values({
      position: state.size,
      made_at: at,
      actor_id: entry.actor.id,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      entry: text,
      leaf,
      subtrees: completedBy(before, state.size, leaf).join(','),
      words: trailWords(entry),
    })
    .execute();
  await transaction
    .updateTable('trail_state')
    .set({ size: state.size + 1, frontier: frontier.join(','), root: rootOf(frontier) })
    .execute();
  return entry;
}
