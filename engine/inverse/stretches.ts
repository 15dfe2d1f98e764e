import type { Limit, Rational, Shape, ShapePiece } from '../analyse/index.ts';
import { rationals } from '../analyse/index.ts';
import { derivative, limitAt, signChanges } from '../analyse/rational-function.ts';
import type { Interval } from '../analyse/rational-function.ts';
import { printDecimal } from '../values/decimal.ts';
import type { Grid } from './grid.ts';

/** A run of the grid on which the total only rises or only falls, with its limits at the ends (absent where they are not known). */
export interface Stretch {
  readonly from: bigint;
  readonly to: bigint;
  readonly limits?: readonly [Limit, Limit];
}

const inSteps = (x: Rational, grid: Grid): Rational => rationals.over(x, rationals.fromDecimal(printDecimal(grid.step)));

const isWhole = (x: Rational): boolean => x.d === 1n;

/** Grid points strictly inside an open interval. */
const indexesIn = ({ from, to }: Interval, grid: Grid): readonly [bigint, bigint] => {
  const low = from === undefined ? grid.from : rationals.floor(inSteps(from, grid)) + 1n;
  const high = to === undefined ? grid.to : -rationals.floor(rationals.negated(inSteps(to, grid))) - 1n;
  return [low > grid.from ? low : grid.from, high < grid.to ? high : grid.to];
};

/** Between its turning points a piece only rises or only falls. */
const monotoneParts = ({ f, trend, from, to }: ShapePiece): readonly Interval[] => {
  const whole = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if (f === undefined || trend !== 'mixed') return [whole];
  const ends = [from, ...signChanges(derivative(f), whole).points, to];
  return ends.slice(1).map((end, index) => {
    const start = ends[index];
    return { ...(start === undefined ? {} : { from: start }), ...(end === undefined ? {} : { to: end }) };
  });
};

const stretchesOfPiece = (piece: ShapePiece, grid: Grid): readonly Stretch[] => {
  const { f } = piece;
  if (f === undefined) return [];
  return monotoneParts(piece).flatMap((part) => {
    const [from, to] = indexesIn(part, grid);
    return from > to ? [] : [{ from, to, limits: [limitAt(f, part, 'from'), limitAt(f, part, 'to')] as const }];
  });
};

/** Turning points inside pieces are grid points too; each is a stretch of its own. */
const pointsOf = ({ pieces, breakpoints }: Shape, grid: Grid): readonly Stretch[] => {
  const turns = pieces.flatMap((piece) => monotoneParts(piece).flatMap(({ from }) => (from === undefined ? [] : [from])));
  const at = [...breakpoints.map((point) => point.at), ...turns]
    .map((x) => inSteps(x, grid))
    .filter(isWhole)
    .map(({ n }) => n);
  return [...new Set(at)].filter((index) => index >= grid.from && index <= grid.to).map((index) => ({ from: index, to: index }));
};

const ascending = (a: Stretch, b: Stretch): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

/** The grid cut where the shape of the total changes, in ascending order. */
export const stretchesOf = (shape: Shape, grid: Grid): readonly Stretch[] =>
  [...shape.pieces.flatMap((piece) => stretchesOfPiece(piece, grid)), ...pointsOf(shape, grid)].sort(ascending);

/** Where the shape cannot be told: runs of doubling length on both sides of the present value. */
export const doublingStretches = (grid: Grid): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (let [offset, length] = [1n, 1n]; offset <= grid.to - grid.start; offset += length, length *= 2n) {
    const last = grid.start + offset + length - 1n;
    stretches.push({ from: grid.start + offset, to: last < grid.to ? last : grid.to });
  }
  for (let [offset, length] = [1n, 1n]; offset <= grid.start - grid.from; offset += length, length *= 2n) {
    const last = grid.start - offset - length + 1n;
    stretches.push({ from: last > grid.from ? last : grid.from, to: grid.start - offset });
  }
  return stretches.sort(ascending);
};
