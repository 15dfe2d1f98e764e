import { number, when } from '../../operators/build.ts';
import { lowerCurve, within } from '../curve/index.ts';
import { cutOffsOfScore } from '../pay/cut-offs.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import type { Place } from './place.ts';
import { isKnown, isLeftOut, read } from './place.ts';
import type { NumberType } from '../draft/types.ts';

/** `i.band` and `i.score`, then `i.score.<cut-off>` for every cut-off that names the indicator. `type`: of the attainment. */
export function lowerScore(draft: Draft, place: Place, type: NumberType): void {
  const { item, pointer, tolerant } = place;
  const value = read(place, 'attainment');
  const optional = isLeftOut(place);
  const paid =
    item.curve === undefined
      ? { expression: value, type }
      : lowerCurve(draft, item.curve, `${pointer}/curve`, {
          value,
          type,
          bandLine: { id: `${item.id}.band`, indicator: item, optional: tolerant },
        });
  const bounded = within(paid.expression, item.floor, item.cap, paid.type);
  const expression = tolerant && place.rule === 'zero' ? when(isKnown(place), bounded, number('0', paid.type.unit)) : bounded;
  put(draft, {
    id: `${item.id}.score`,
    role: 'score',
    type: paid.type,
    expression,
    pointer: item.curve === undefined ? pointer : `${pointer}/curve`,
    indicator: item,
    rounds: 'score',
    named: true,
    optional,
    ...(tolerant && ({ note: place.rule === 'zero' ? 'zero' : 'reweight' } as const)),
  });
  cutOffsOfScore(draft, place, { id: `${item.id}.score`, type: paid.type, optional });
}
