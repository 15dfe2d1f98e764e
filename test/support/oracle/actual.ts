import type { Indicator } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { isTolerant, metricOf, missingRule } from './desk.ts';
import { typed } from './facts.ts';
import type { Maybe } from './value.ts';
import { MISSING } from './value.ts';
import { readLine, write, writeOptional } from './worksheet.ts';

/** The actual as measured, or as a correction replaced it; missing when it is. */
const measured = (desk: Desk, indicator: Indicator): Maybe => {
  const corrected = desk.changes.of('actual', indicator.id);
  return corrected === undefined ? desk.read(indicator.metric) : typed(metricOf(desk, indicator), corrected);
};

/** What counts when nothing was measured and the rule is `on-plan`. */
const asPlanned = (desk: Desk, indicator: Indicator): Maybe =>
  metricOf(desk, indicator).type === 'boolean' ? true : readLine(desk.sheet, `${indicator.id}.plan`);

/** Writes `i.actual`. With `refuse` it must be known; with `on-plan` the plan takes its place. */
export const writeActual = (desk: Desk, indicator: Indicator): void => {
  const rule = missingRule(desk, indicator);
  const put = isTolerant(desk, indicator) ? writeOptional : write;
  put(desk.sheet, `${indicator.id}.actual`, () => {
    const value = measured(desk, indicator);
    return value === MISSING && rule === 'on-plan' && indicator.type !== 'cut-off' ? asPlanned(desk, indicator) : value;
  });
};
