import type { Attainment } from '@scorewright/schemas';
import { leftOut, require, when } from '../../operators/build.ts';
import type { AttainmentMethod } from '../attainment/index.ts';
import { ATTAINMENTS } from '../attainment/index.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import type { Place } from './place.ts';
import { isKnown, read } from './place.ts';
import type { NumberType } from '../draft/types.ts';
import { PERCENT_TYPE } from '../draft/types.ts';

/** `i.attainment`, in percent or, for `direct`, in the metric's unit. Gives its type. */
export function lowerAttainment(draft: Draft, place: Place): NumberType {
  const { item, tolerant } = place;
  const { attainment } = item;
  if (attainment === undefined) return PERCENT_TYPE;
  const pointer = `${place.pointer}/attainment`;
  const method = ATTAINMENTS[attainment.method] as AttainmentMethod<Attainment['method']>;
  const calculated = method({ draft, place, attainment, pointer, actual: read(place, 'actual') });
  const type = attainment.method === 'direct' && place.type.kind === 'number' ? place.type : PERCENT_TYPE;
  // Nothing else that the attainment reads may be missing.
  const expression = tolerant ? when(isKnown(place), require(calculated), leftOut(type.unit)) : calculated;
  put(draft, {
    id: `${item.id}.attainment`,
    role: 'attainment',
    type,
    expression,
    pointer,
    indicator: item,
    rounds: 'attainment',
    named: true,
    optional: tolerant,
  });
  return type;
}
