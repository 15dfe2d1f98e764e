import type { Attainment, Indicator } from '@scorewright/schemas';
import { sure } from '../sure.ts';
import type { Desk } from './desk.ts';
import { isTolerant } from './desk.ts';
import { divide } from './division.ts';
import { quantity } from './quantity.ts';
import type { Rational } from './rational.ts';
import { compare, minus, plus, rational, times } from './rational.ts';
import type { Maybe } from './value.ts';
import { MISSING, asNumber, required } from './value.ts';
import { readLine, write, writeOptional } from './worksheet.ts';

type Matrix = Extract<Attainment, { readonly method: 'matrix' }>;

/** How far x lies on the way from a to b, as a share of it. */
const shareOfWay = (x: Rational, a: Rational, b: Rational): Rational => divide(minus(x, a), minus(b, a));

/** From one score to another by a share of the way. */
const mixed = (from: Rational, to: Rational, share: Rational): Rational => plus(from, times(minus(to, from), share));

const number = (desk: Desk, line: string): Rational => asNumber(required(readLine(desk.sheet, line)));

/** What a row of the matrix pays at the actual: the score of the level reached or, in proportion, between it and the next. */
const scoreInRow = (desk: Desk, { id, levels = [] }: Indicator, { interpolation, below }: Matrix, scores: Matrix['rows'][number]['scores']): Rational => {
  const reached = String(required(readLine(desk.sheet, `${id}.reached`)));
  const column = levels.findIndex((level) => level.id === reached);
  if (column < 0) return rational(below);
  const [here, further] = [rational(sure(scores[column])), levels[column + 1]];
  if (interpolation === 'step' || further === undefined) return here;
  const share = shareOfWay(number(desk, `${id}.actual`), number(desk, `${id}.level.${reached}`), number(desk, `${id}.level.${further.id}`));
  return mixed(here, rational(sure(scores[column + 1])), share);
};

const rowReached = (desk: Desk, { id }: Indicator, { rows }: Matrix): number => {
  const row = readLine(desk.sheet, `${id}.row`);
  return rows.findIndex((one) => one.id === required(row));
};

/** Writes `i.over`, `i.row` and, where the matrix is interpolated, what the row reached and the next one pay at the actual. */
export const writeMatrix = (desk: Desk, indicator: Indicator, matrix: Matrix): void => {
  const { id } = indicator;
  const { rows, over, below } = matrix;
  const tolerant = isTolerant(desk, indicator);
  const put = tolerant ? writeOptional : write;
  /** Nothing stands on a line of the matrix where the indicator goes on without its actual. */
  const unlessMissing = (calculate: () => Maybe) => (): Maybe => (tolerant && readLine(desk.sheet, `${id}.actual`) === MISSING ? MISSING : calculate());
  put(
    desk.sheet,
    `${id}.over`,
    unlessMissing(() => required(quantity(desk, over, id))),
  );
  put(
    desk.sheet,
    `${id}.row`,
    unlessMissing(() => {
      const value = number(desk, `${id}.over`);
      const falling = rows.length > 1 && compare(rational(sure(rows[1]).at), rational(sure(rows[0]).at)) < 0;
      return rows.findLast(({ at }) => compare(value, rational(at)) !== (falling ? 1 : -1))?.id ?? 'below';
    }),
  );
  if (matrix.interpolation === 'step') return;
  const paid = (further: 0 | 1) =>
    unlessMissing(() => {
      const row = rowReached(desk, indicator, matrix);
      if (row < 0) return rational(below);
      return scoreInRow(desk, indicator, matrix, sure(rows[row + further] ?? rows[row]).scores);
    });
  put(desk.sheet, `${id}.row.here`, paid(0));
  put(desk.sheet, `${id}.row.next`, paid(1));
};

/** The attainment of a matrix: its cell, or between the row reached and the next. */
export const matrixScore = (desk: Desk, indicator: Indicator, matrix: Matrix): Rational => {
  const { id } = indicator;
  const row = rowReached(desk, indicator, matrix);
  const [here, further] = [matrix.rows[row], matrix.rows[row + 1]];
  if (here === undefined) return rational(matrix.below);
  if (matrix.interpolation === 'step') return scoreInRow(desk, indicator, matrix, here.scores);
  const low = number(desk, `${id}.row.here`);
  if (further === undefined) return low;
  return mixed(low, number(desk, `${id}.row.next`), shareOfWay(number(desk, `${id}.over`), rational(here.at), rational(further.at)));
};
