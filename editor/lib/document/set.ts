import type { PatchOperation } from '@scorewright/linter';
import { above, below, stepsOf } from './pointer.ts';
import type { EditOptions, Session } from './session.svelte.ts';

/** The patch that puts a value at a place, with the objects around it that are not there yet; undefined removes it. */
export function patchFor(session: Session, pointer: string, value: unknown): readonly PatchOperation[] {
  const exists = session.at(pointer) !== undefined;
  if (value === undefined) return exists ? [{ op: 'remove', path: pointer }] : [];
  if (exists) return [{ op: 'replace', path: pointer, value }];
  const parent = above(pointer);
  if (parent === '' || session.at(parent) !== undefined) return [{ op: 'add', path: pointer, value }];
  const last = stepsOf(pointer).at(-1) ?? '';
  return patchFor(session, parent, last === '-' || /^\d+$/.test(last) ? [value] : { [last]: value });
}

/** Sets a value. Typing in one field is undone at once. */
export const setAt = (session: Session, pointer: string, value: unknown, options: EditOptions = {}): void => {
  session.edit(patchFor(session, pointer, value), { merge: pointer, ...options });
};

/** Puts an entry at the end of a list, which is made where there is none; returns its pointer. */
export function addTo(session: Session, list: string, value: unknown, options: EditOptions = {}): string {
  const present = session.at(list);
  const count = Array.isArray(present) ? present.length : 0;
  session.edit(Array.isArray(present) ? [{ op: 'add', path: below(list, '-'), value }] : patchFor(session, list, [value]), options);
  return below(list, count);
}

/** Removes an entry; a list that would be empty is removed where `keepEmpty` is not asked for. */
export function removeAt(session: Session, pointer: string, options: EditOptions & { readonly keepEmpty?: boolean } = {}): void {
  const list = above(pointer);
  const present = session.at(list);
  const isLast = Array.isArray(present) && present.length === 1 && options.keepEmpty !== true;
  session.edit([{ op: 'remove', path: isLast ? list : pointer }], options);
}

/** Moves an entry of a list by so many places, down or up; returns its new pointer. */
export function moveBy(session: Session, list: string, index: number, by: number, options: EditOptions = {}): string {
  const present = session.at(list);
  if (!Array.isArray(present) || index + by < 0 || index + by >= present.length) return below(list, index);
  const order = present.map((_, at) => at);
  order.splice(index + by, 0, ...order.splice(index, 1));
  session.reorder(list, order, options);
  return below(list, index + by);
}
