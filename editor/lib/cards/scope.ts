import { textAt } from '#lib/text/read.ts';

/** What something acts on: the card's bonus, all variable pay, or the scores and extra pay lines that are named. */
export type ScopeKind = 'bonus' | 'variable' | 'indicators' | 'extras';

export function scopeKind(scope: Readonly<Record<string, unknown>>): ScopeKind | undefined {
  const card = textAt(scope['card']);
  if (card === 'bonus' || card === 'variable') return card;
  return scope['indicators'] !== undefined ? 'indicators' : scope['extras'] !== undefined ? 'extras' : undefined;
}
