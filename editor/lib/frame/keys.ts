import type { Session } from '#lib/document/session.svelte.ts';

/** A box that is not part of the document (a search, a name) keeps its own history. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea') && target.closest('[data-pointer], .monaco-editor') === null;

/** Undo and redo of the whole document, and saving, from wherever the focus is. */
export function handleKeys(session: Session, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();
  if ((key === 'z' || key === 'y') && !isElsewhere(event.target)) {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) session.redo();
    else session.undo();
  } else if (key === 's') {
    event.preventDefault();
    void session.save();
  }
}
