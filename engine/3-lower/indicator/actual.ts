import { boolean, known, when } from '../../operators/build.ts';
import { changedLine } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { has, put } from '../draft/draft.ts';
import type { Place } from './place.ts';
import { read } from './place.ts';
import type { Expression } from '../sheet.ts';

/** `i.actual`: the metric, or what the missing rule puts in its place. */
export function lowerActual(draft: Draft, place: Place): void {
  const { item, type, pointer, rule, tolerant } = place;
  const line = { id: `${item.id}.actual`, role: 'fact', type, pointer: `${pointer}/metric`, indicator: item, named: true } as const;
  const changed = changedLine(draft, 'actual', type, line.pointer, item.id);
  if (changed !== undefined) put(draft, { ...line, ...changed });
  else if (rule === 'on-plan') put(draft, { ...line, expression: when(known(place.raw), place.raw, asPlanned(draft, place)), note: 'on-plan' });
  else if (tolerant) put(draft, { ...line, expression: place.raw, optional: true, note: rule === 'zero' ? 'zero' : 'reweight' });
  else put(draft, { ...line, expression: place.raw });
}

/** Where there is no plan to take, the checks report it and the metric stays as it is. */
function asPlanned(draft: Draft, place: Place): Expression {
  if (place.type.kind === 'boolean') return boolean(true);
  return has(draft, `${place.item.id}.plan`) && place.type.kind === 'number' ? read(place, 'plan') : place.raw;
}
