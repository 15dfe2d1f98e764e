import { changedLine } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import type { Place } from './place.ts';
import { lowerQuantity } from '../draft/quantity.ts';

/** `i.level.<level>`: the value of the metric at which each level is reached. */
export function lowerLevels(draft: Draft, { item, pointer, type }: Place): void {
  if (type.kind !== 'number') return;
  (item.levels ?? []).forEach(({ id, at }, index) => {
    const place = `${pointer}/levels/${index}`;
    const made = changedLine(draft, 'level', type, place, item.id, id) ?? { expression: lowerQuantity(draft, at, `${place}/at`, type, item.id) };
    put(draft, { id: `${item.id}.level.${id}`, role: 'level', type, pointer: place, indicator: item, named: true, ...made });
  });
}
