import type { CutOff, Indicator } from '@scorewright/schemas';
import { writeCondition } from './conditions.ts';
import { writeActual } from './actual.ts';
import { attainmentOf } from './attainment.ts';
import { bandOf, bounded, curveResult } from './curve.ts';
import type { Desk } from './desk.ts';
import { canBeLeftOut, metricOf, missingRule, roundingOf } from './desk.ts';
import { writeLevels } from './ladder.ts';
import { writePlan } from './plan.ts';
import type { Rational } from './rational.ts';
import { ZERO, least, rational, times } from './rational.ts';
import type { Maybe } from './value.ts';
import { MISSING, asNumber } from './value.ts';
import { readLine, writeOptional } from './worksheet.ts';
import { sure } from '../sure.ts';

export const givesCoefficient = ({ curve }: Indicator): boolean => curve?.gives === 'coefficient';

const attainmentIsPercent = (desk: Desk, indicator: Indicator): boolean => indicator.attainment?.method !== 'direct' || metricOf(desk, indicator).unit === '%';

/** What the indicator earns before cut-offs; with `zero`, a missing actual earns 0. */
const earned = (desk: Desk, indicator: Indicator): Maybe => {
  const { id, curve } = indicator;
  const attainment = readLine(desk.sheet, `${id}.attainment`);
  if (attainment === MISSING) return missingRule(desk, indicator) === 'zero' ? ZERO : MISSING;
  const x = asNumber(attainment);
  if (!curve) return bounded(x, indicator);
  const band = String(readLine(desk.sheet, `${id}.band`));
  return bounded(curveResult(curve, band, x, attainmentIsPercent(desk, indicator)), indicator);
};

const cutScore = ({ effect, by }: CutOff, score: Rational): Rational =>
  effect === 'multiply' ? times(score, rational(sure(by))) : least(score, rational(sure(by)));

const writeCutOff = (desk: Desk, id: string, cutOff: CutOff, mayBeLeftOut: boolean, before: () => Maybe): (() => Maybe) => {
  const holds = writeCondition(desk, `cut-off.${cutOff.id}`, cutOff.condition);
  return writeOptional(desk.sheet, `${id}.score.${cutOff.id}`, () => {
    if (mayBeLeftOut && before() === MISSING) return MISSING;
    if (!holds()) return before();
    return cutOff.effect === 'zero' ? ZERO : cutScore(cutOff, asNumber(before()));
  });
};

/** Writes an indicator's lines up to its score and returns the score after the cut-offs that name it; missing when it is left out. */
export const writeScore = (desk: Desk, indicator: Indicator): (() => Maybe) => {
  const { id, curve } = indicator;
  writePlan(desk, indicator);
  writeLevels(desk, indicator);
  writeActual(desk, indicator);
  if (indicator.type === 'cut-off') return () => MISSING;
  writeOptional(desk.sheet, `${id}.attainment`, attainmentOf(desk, indicator), roundingOf(desk, 'attainment', indicator));
  if (curve) {
    writeOptional(desk.sheet, `${id}.band`, () => {
      const x = readLine(desk.sheet, `${id}.attainment`);
      return x === MISSING ? MISSING : bandOf(curve, asNumber(x));
    });
  }
  const score = writeOptional(desk.sheet, `${id}.score`, () => earned(desk, indicator), roundingOf(desk, 'score', indicator));
  return (desk.card.cutOffs ?? [])
    .filter(({ scope }) => scope.indicators?.includes(id))
    .reduce((before, cutOff) => writeCutOff(desk, id, cutOff, canBeLeftOut(desk, indicator), before), score);
};
