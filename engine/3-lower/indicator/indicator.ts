import type { Indicator } from '@scorewright/schemas';
import { writeReachedIfRead } from '../attainment/reached.ts';
import { lowerActual } from './actual.ts';
import { lowerAttainment } from './attainment.ts';
import { lowerScore } from './score.ts';
import type { Draft } from '../draft/draft.ts';
import { lowerLevels } from './levels.ts';
import { placeOf } from './place.ts';
import { lowerPlan } from './plan.ts';
import { lowerPayOfIndicator } from './indicator-pay.ts';

/** The lines of one indicator, from its actual to its money. */
export function lowerIndicator(draft: Draft, item: Indicator, pointer: string): void {
  const place = placeOf(draft, item, pointer);
  // An unknown metric and an indicator without attainment are reported by the checks.
  if (place === undefined || (item.type !== 'cut-off' && item.attainment === undefined)) {
    draft.broken.add(item.id);
    return;
  }
  if (item.type === 'cut-off') {
    lowerActual(draft, place);
    return;
  }
  // The plan comes first where the actual may be the plan; a level comes before the plan that names it.
  const levelsFirst = JSON.stringify(item.plan ?? null).includes('{"level":');
  if (place.rule !== 'on-plan') lowerActual(draft, place);
  if (levelsFirst) lowerLevels(draft, place);
  lowerPlan(draft, place);
  if (place.rule === 'on-plan') lowerActual(draft, place);
  if (!levelsFirst) lowerLevels(draft, place);
  writeReachedIfRead(draft, place);
  lowerScore(draft, place, lowerAttainment(draft, place));
  lowerPayOfIndicator(draft, place);
}
