import { above, below } from '#lib/document/pointer.ts';
import type { EditOptions, Session } from '#lib/document/session.svelte.ts';
import { patchFor } from '#lib/document/set.ts';
import { idWithName } from './naming.ts';

/** Ids that were made from names since the document was opened, with their lists. */
const made = new WeakMap<Session, Set<string>>();

/** Sets the name of a part. While nobody knows a new part by its id, that follows the name: one step of the history with it. */
export function setName(session: Session, pointer: string, value: unknown, options: EditOptions = {}): void {
  const ours = made.get(session) ?? new Set<string>();
  made.set(session, ours);
  const list = above(above(pointer));
  const id = idWithName(session.value, pointer, session.at(pointer), value, (one) => ours.has(`${list} ${one}`));
  if (id !== undefined) ours.add(`${list} ${id}`);
  session.edit([...patchFor(session, pointer, value), ...(id === undefined ? [] : patchFor(session, below(above(pointer), 'id'), id))], {
    merge: pointer,
    ...options,
  });
}
