import type { Indicator, Level, Metric } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { divide } from './division.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { compare, minus, plus, rational, times } from './rational.ts';
import { Fault, requiredNumber } from './value.ts';
import { readLine, write } from './worksheet.ts';
import { sure } from '../sure.ts';

interface Rung {
  readonly id: string;
  readonly at: Rational;
  readonly score: Rational;
}

const corrected = (desk: Desk, indicator: string, level: Level): Rational => {
  const changed = desk.changes.of('level', indicator, level.id);
  return changed === undefined ? amountOf(desk, level.at, indicator) : rational(changed as number | string);
};

/** Writes `i.level.<level>` for every level: the value at which it is reached. */
export const writeLevels = (desk: Desk, { id, levels = [] }: Indicator): void => {
  for (const level of levels) write(desk.sheet, `${id}.level.${level.id}`, () => corrected(desk, id, level));
};

const rungs = (desk: Desk, { id, levels = [] }: Indicator): readonly Rung[] =>
  levels.map((level) => ({
    id: level.id,
    at: requiredNumber(readLine(desk.sheet, `${id}.level.${level.id}`)),
    score: rational(sure(level.score)),
  }));

/** 1 where a higher actual is better, -1 where a lower one is. */
const sign = (metric: Metric): 1 | -1 => (metric.direction === 'lower' ? -1 : 1);

/** Gives the id of the last level that an actual reaches, or `below`. The levels must lead one way, strictly. */
export const orderedLadder = (desk: Desk, indicator: Indicator, metric: Metric): ((actual: Rational) => string) => {
  const ladder = rungs(desk, indicator);
  const ordered = ladder.slice(1).every((rung, index) => compare(rung.at, sure(ladder[index]).at) === sign(metric));
  if (!ordered) throw new Fault('levels-out-of-order');
  return (actual) => ladder.findLast(({ at }) => compare(actual, at) !== -sign(metric))?.id ?? 'below';
};

/** The score of the level reached, or in proportion between it and the next. */
export const ladderScore = (desk: Desk, indicator: Indicator, reached: string, actual: Rational): Rational => {
  const attainment = sure(indicator.attainment);
  if (attainment.method !== 'ladder') throw new Error('not a ladder');
  const ladder = rungs(desk, indicator);
  const at = ladder.findIndex(({ id }) => id === reached);
  const [rung, next] = [ladder[at], ladder[at + 1]];
  if (!rung) return rational(attainment.below);
  if (attainment.interpolation === 'step' || !next) return rung.score;
  return plus(rung.score, divide(times(minus(actual, rung.at), minus(next.score, rung.score)), minus(next.at, rung.at)));
};
