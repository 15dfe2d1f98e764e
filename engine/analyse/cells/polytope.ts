import { type Limit } from '../rational-function.ts';
import { minus, negated, plus, signOf, times, ZERO, type Rational } from '../../values/rational.ts';
import { leastOf, type Row } from './linear-program.ts';
import { factorOf, type Multivariate } from './multivariate.ts';
import { NotInCells } from './parts.ts';

/** Where the variables lie: each between two ends, and on one side of some planes. */
export interface Region {
  readonly ranges: readonly { readonly from: Limit; readonly to: Limit }[];
  /** Each at least zero. */
  readonly planes: readonly Multivariate[];
  /** Those of them that are above it. */
  readonly above: readonly Multivariate[];
  /** Signs that were chosen, by the polynomial. */
  readonly signs: ReadonlyMap<string, number>;
  /** Something was chosen that no plane says: there may be less in the region than is looked at. */
  readonly loose: boolean;
}

/** A least value: of the closure of a region, and the variables that give it. `exact`: it is met, else it is only never passed. */
export interface Lowest {
  readonly value: Limit;
  readonly at: readonly Rational[];
  readonly exact: boolean;
}

const ONE = { n: 1n, d: 1n };

/** Of a variable counted from its finite end: up from the lower one, or down from the upper one. */
interface Shifted {
  readonly start: Rational;
  readonly sign: 1 | -1;
  readonly length: Rational | undefined;
}

export function shiftedOf({ from, to }: Region['ranges'][number]): Shifted {
  if (typeof from === 'object') return { start: from, sign: 1, length: typeof to === 'object' ? minus(to, from) : undefined };
  if (typeof to === 'object') return { start: to, sign: -1, length: undefined };
  throw new NotInCells('unbounded');
}

const signed = (value: Rational, sign: 1 | -1): Rational => (sign > 0 ? value : negated(value));

/** A polynomial over the steps that the variables are shifted by. */
function moved(shifted: readonly Shifted[], p: Multivariate): { readonly factors: readonly Rational[]; readonly rest: Rational } {
  return {
    factors: shifted.map(({ sign }, index) => signed(factorOf(p, index), sign)),
    rest: shifted.reduce((sum, { start }, index) => plus(sum, times(factorOf(p, index), start)), factorOf(p)),
  };
}

/** The ends of the variables and the planes as rows: `factors · steps <= bound`. */
function rowsOf(shifted: readonly Shifted[], planes: readonly Multivariate[]): readonly Row[] {
  return [
    ...shifted.flatMap(({ length }, index): Row[] =>
      length ? [{ factors: shifted.map((_one, other) => (other === index ? ONE : ZERO)), atMost: length }] : [],
    ),
    ...planes.map((plane): Row => {
      const { factors, rest } = moved(shifted, plane);
      return { factors: factors.map(negated), atMost: rest };
    }),
  ];
}

/** The least value of an affine polynomial over the closure of a region; undefined where that is empty. */
export function lowestAffine(region: Region, p: Multivariate): Lowest | undefined {
  const shifted = region.ranges.map(shiftedOf);
  const { factors, rest } = moved(shifted, p);
  const pointOf = (steps: readonly Rational[]): readonly Rational[] => shifted.map(({ start, sign }, index) => plus(start, signed(steps[index] ?? ZERO, sign)));
  if (region.planes.length === 0) {
    const steps = shifted.map(({ length }, index) => (signOf(factors[index] ?? ZERO) < 0 ? (length ?? 'infinity') : ZERO));
    const finite = steps.map((step) => (typeof step === 'object' ? step : ONE));
    const value = finite.reduce((sum, step, index) => plus(sum, times(step, factors[index] ?? ZERO)), rest);
    return { value: steps.includes('infinity') ? '-infinity' : value, at: pointOf(finite), exact: !region.loose };
  }
  const least = leastOf(factors, rowsOf(shifted, region.planes));
  if (!least) return undefined;
  return { value: typeof least.value === 'object' ? plus(least.value, rest) : least.value, at: pointOf(least.point), exact: !region.loose };
}

/** Whether a region holds anything: some point inside of its ends, and above the planes that it is above of. */
export function isPossible({ ranges, planes, above }: Region): boolean {
  if (planes.length === 0) return true;
  const shifted = ranges.map(shiftedOf);
  const rows = rowsOf(
    shifted,
    planes.filter((plane) => !above.includes(plane)),
  );
  const apart = rowsOf(shifted, above).slice(shifted.filter(({ length }) => length).length);
  const ends = rows.slice(0, rows.length - (planes.length - above.length));
  const inner = shifted.map((_one, index): Row => ({ factors: shifted.map((_other, other) => (other === index ? negated(ONE) : ZERO)), atMost: ZERO }));
  // All of them by the same distance, which is the last of the steps.
  const by =
    (distance: Rational) =>
    (row: Row): Row => ({ ...row, factors: [...row.factors, distance] });
  const most: Row = { factors: [...shifted.map(() => ZERO), ONE], atMost: ONE };
  const flat = rows.slice(ends.length);
  const least = leastOf([...shifted.map(() => ZERO), negated(ONE)], [...[...ends, ...inner, ...apart].map(by(ONE)), ...flat.map(by(ZERO)), most]);
  return least !== undefined && typeof least.value === 'object' && signOf(least.value) < 0;
}
