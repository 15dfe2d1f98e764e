import { recordAt, textsAt } from '#lib/text/read.ts';

/** A scope as the key of a picker: `card bonus`, `indicators leads`. */
export function scopeKey(scope: unknown): string {
  const { card, indicators, extras } = recordAt(scope);
  if (typeof card === 'string') return `card ${card}`;
  return indicators === undefined ? `extras ${textsAt(extras).join(' ')}` : `indicators ${textsAt(indicators).join(' ')}`;
}

export function scopeOf(key: string): unknown {
  const [kind = 'card', ...ids] = key.split(' ');
  return kind === 'card' ? { card: ids[0] } : { [kind]: ids };
}
