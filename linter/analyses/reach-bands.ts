import { rationals, readsOf, type Rational, type Shape, type Sheet } from '@scorewright/engine';
import type { CardView, Context, FactSet } from '../context.ts';
import { bounded, isNumber, lineAt, shapeAlong, sheetOf } from './along.ts';
import { containsValue, holdsStep, isBetween, type PlacedCurve, type Region } from './bands.ts';
import { exactText } from './exact.ts';
import { freeNumbers, isAdmissible, roundestInside, withNumber, type FreeNumber } from './inputs.ts';
import { linesBehind } from './uses.ts';

/** Facts at which a region is met, with the value that falls into it. */
export interface Met {
  readonly facts: FactSet;
  readonly value: Rational;
}
export type Reach = Met | 'unknown' | 'never';

/** The line that the bands are over, and the step it is rounded to. */
export function overLine(sheet: Sheet, band: string): { readonly id: string; readonly step?: Rational } | undefined {
  const line = sheet.lines.find(({ id }) => id === band);
  const [id] = line ? readsOf(line.expression) : [];
  const over = sheet.lines.find((candidate) => candidate.id === id);
  if (id === undefined) return undefined;
  return { id, ...(over?.rounding && { step: rationals.fromDecimal(over.rounding.step) }) };
}

/** Numbers of one fact at which the curve has no value, as readable as possible. */
function faults({ pieces, breakpoints }: Shape, number: FreeNumber): readonly Rational[] {
  const inside = pieces.flatMap(({ fault, from, to }) =>
    fault === undefined ? [] : (roundestInside({ ...(from && { from }), ...(to && { to }) }, number.integer) ?? []),
  );
  return [...inside, ...breakpoints.flatMap(({ fault, at }) => (fault === undefined ? [] : [at]))].filter((x) => isAdmissible(number, x));
}

function metBy(view: CardView, sheet: Sheet, over: string, facts: FactSet, region: Region): Met | undefined {
  const { onPlan } = view;
  const value = bounded(() => lineAt(sheet, { ...('value' in onPlan && onPlan.value), ...facts }, over));
  return 'value' in value && isNumber(value.value) && containsValue(region, value.value) ? { facts, value: value.value } : undefined;
}

/**
 * Where each region of a curve is met: exactly, over every number of the facts with the others on plan. `never` where the value stands on one number and
 * none of its values falls in; `unknown` where it stands on several and nothing was found.
 */
export function reachesOf(context: Context, view: CardView, { band, pays }: PlacedCurve, regions: readonly Region[]): readonly Reach[] {
  const sheet = sheetOf(view);
  const over = sheet && overLine(sheet, band);
  if (!sheet || !over) return regions.map((region) => (isBetween(region) ? 'unknown' : 'never'));
  const behind = linesBehind(sheet, over.id);
  const numbers = freeNumbers(context, view).filter(({ id }) => behind.has(id));
  const candidates = numbers.flatMap((number) => {
    const shape = shapeAlong(view, { variable: number.id, target: pays, domain: number.domain });
    return 'value' in shape ? faults(shape.value, number).map((x) => withNumber(number.id, x)) : [];
  });
  const exact = numbers.length === 1 && 'value' in view.onPlan;
  return regions.map((region) => {
    if (over.step && !holdsStep(region, over.step)) return 'never';
    const met = candidates.flatMap((facts) => metBy(view, sheet, over.id, facts, region) ?? [])[0];
    return met ?? (exact || !isBetween(region) ? 'never' : 'unknown');
  });
}

export const valueText = ({ value }: Met): string => exactText(value);
