import type { Session } from '#lib/document/session.svelte.ts';

/** Undo and redo of the whole document, and saving, from wherever the focus is. */
export function handleKeys(session: Session, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();
  if (key === 'z' || key === 'y') {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) session.redo();
    else session.undo();
  } else if (key === 's') {
    event.preventDefault();
    void session.save();
  }
}
