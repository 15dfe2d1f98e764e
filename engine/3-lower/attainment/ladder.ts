import type { Level } from '@scorewright/schemas';
import { choose, equal, text } from '../../operators/build.ts';
import { hole, percentage } from '../draft/literal.ts';
import { PERCENT_TYPE } from '../draft/types.ts';
import type { Expression } from '../sheet.ts';
import { between } from './between.ts';
import { ofNumber } from './method.ts';
import { levelAt, writeReached } from './reached.ts';

/** `i.reached` is the last level that the actual reaches; the attainment its score, or in proportion between two levels. */
export const ladder = ofNumber<'ladder'>(({ draft, place, attainment, pointer, actual }) => {
  const levels = place.item.levels ?? [];
  if (levels.length === 0) return hole(PERCENT_TYPE);
  const reached = writeReached(draft, place, pointer, actual);
  const pointOf = (level: Level) => ({ at: levelAt(place, level), score: scoreOf(level) });
  const paid = levels.map((level, index) => {
    const next = levels[index + 1];
    const isFlat = attainment.interpolation === 'step' || next === undefined;
    return [equal(reached, text(level.id)), isFlat ? scoreOf(level) : between(actual, pointOf(level), pointOf(next))] as const;
  });
  return choose(paid, percentage(attainment.below));
});

/** The checks report a level without a score. */
const scoreOf = (level: Level): Expression => percentage(level.score ?? 0);
