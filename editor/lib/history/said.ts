import type { ToldDifference } from '@scorewright/engine';
import { words } from '#lib/words/index.ts';

/** A difference as a sentence. */
export function said({ kind, what, before, after }: ToldDifference): string {
  const t = words().frame.history;
  const name = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  if (kind === 'reordered') return t.moved(name);
  if (kind === 'changed') return before !== undefined && after !== undefined ? t.changed(name, before, after) : t.changedWhole(name);
  const value = kind === 'added' ? after : before;
  return `${kind === 'added' ? t.added(name) : t.removed(name)}${value === undefined ? '' : ` — ${value}`}`;
}
