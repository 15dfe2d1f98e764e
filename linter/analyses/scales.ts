import { rationals, type Rational } from '@scorewright/engine';
import type { Attainment, Band, Curve, Decimal, Indicator, Metric } from '@scorewright/schemas';
import type { PatchOperation } from '../finding.ts';
import { exactOf, exactText, isDecimal, isLess, magnitude } from './exact.ts';

/** A number above nothing and up to this is a fraction of one, not a percent of a hundred. */
const FRACTION_MOST = exactOf(3);
/** A factor from here on is a percent. */
const PERCENT_LEAST = exactOf(10);

const isPositive = ({ n }: Rational): boolean => n > 0n;
export const isFraction = (value: Decimal): boolean => isPositive(exactOf(value)) && !isLess(FRACTION_MOST, exactOf(value));
export const isPercent = (value: Decimal): boolean => !isLess(exactOf(value), PERCENT_LEAST);

/** Whether numbers that should be percents are all written as fractions of one: none above 3, one above 0. */
export const areFractions = (values: readonly Decimal[]): boolean =>
  values.some(isFraction) && values.every((value) => !isLess(FRACTION_MOST, magnitude(exactOf(value))));

const scaled = (value: Decimal, by: 100 | 1): string =>
  exactText(by === 100 ? rationals.times(exactOf(value), rationals.HUNDRED) : rationals.over(exactOf(value), rationals.HUNDRED));

export const timesHundred = (value: Decimal): string => scaled(value, 100);
export const hundredfold = (path: string, value: Decimal): PatchOperation => ({ op: 'replace', path, value: scaled(value, 100) });
export const hundredth = (path: string, value: Decimal): PatchOperation => ({ op: 'replace', path, value: scaled(value, 1) });

/** Numbers with their pointers. */
export type Placed = readonly (readonly [string, Decimal])[];

const given = (entries: readonly (readonly [string, Decimal | undefined])[]): Placed =>
  entries.flatMap(([path, value]) => (value === undefined ? [] : [[path, value] as const]));

export const edgesOf = ({ bands }: Curve, pointer: string): Placed =>
  bands.flatMap(({ from, to }, index) =>
    given([
      [`${pointer}/bands/${index}/from`, from],
      [`${pointer}/bands/${index}/to`, to],
    ]),
  );

/** What a band pays as such; undefined where it pays in proportion to the value, whatever its scale. */
function paid({ pays }: Band): readonly Decimal[] | undefined {
  switch (pays.kind) {
    case 'nothing':
      return [];
    case 'constant':
      return [pays.value];
    case 'linear':
      return [pays.from, pays.to];
    default:
      return undefined;
  }
}

/** Everything that a curve of fixed amounts pays; undefined where a band pays in proportion. */
export function paidBy({ bands }: Curve): readonly Decimal[] | undefined {
  const all = bands.map(paid);
  return all.every((values) => values !== undefined) ? all.flat() : undefined;
}

/** Methods of attainment for which 100 is being on plan. */
const PERCENT_OF_PLAN: ReadonlySet<Attainment['method']> = new Set(['ratio', 'inverse-ratio', 'base-norm', 'deviation', 'interval']);
export const isPercentOfPlan = ({ attainment }: Indicator): boolean => attainment !== undefined && PERCENT_OF_PLAN.has(attainment.method);

/** Scores that are written as numbers: of levels, of met and not met, of ratings, of the start of points lost. */
export function scoresOf({ attainment, levels = [] }: Indicator, pointer: string): Placed {
  switch (attainment?.method) {
    case 'ladder':
      return given([
        ...levels.map(({ score }, index) => [`${pointer}/levels/${index}/score`, score] as const),
        [`${pointer}/attainment/below`, attainment.below],
      ]);
    case 'matrix':
      return given([
        ...attainment.rows.flatMap(({ scores }, row) => scores.map((score, index) => [`${pointer}/attainment/rows/${row}/scores/${index}`, score] as const)),
        [`${pointer}/attainment/below`, attainment.below],
      ]);
    case 'met':
      return given([
        [`${pointer}/attainment/met`, attainment.met],
        [`${pointer}/attainment/notMet`, attainment.notMet],
      ]);
    case 'rating':
      return attainment.scale.map(({ score }, index) => [`${pointer}/attainment/scale/${index}/score`, score]);
    case 'points-lost':
      return [[`${pointer}/attainment/start`, attainment.start]];
    default:
      return [];
  }
}

/** Values in the metric's own unit: its plan and its levels. */
export function valuesOf({ plan, levels = [] }: Indicator, pointer: string): Placed {
  return [
    ...(plan?.method === 'value' && isDecimal(plan.value) ? [[`${pointer}/plan/value`, plan.value] as const] : []),
    ...levels.flatMap(({ at }, index) => (isDecimal(at) ? [[`${pointer}/levels/${index}/at`, at] as const] : [])),
  ];
}

const FEWEST_RESULTS = 3;
const [FAR_LEAST, FAR_MOST] = [exactOf(50), exactOf(200)];

/** The result in the middle. */
function medianOf({ history = [] }: Metric): Rational | undefined {
  const sorted = history.map(({ value }) => exactOf(value)).sort(rationals.compare);
  return sorted.length < FEWEST_RESULTS ? undefined : sorted[Math.floor(sorted.length / 2)];
}

export interface OffScale {
  readonly typical: Rational;
  readonly isSmall: boolean;
}

/** Whether a percent is about a hundred times too small or too large against the results of the past. */
export function offScale(metric: Metric, value: Decimal): OffScale | undefined {
  const typical = metric.unit === '%' ? medianOf(metric) : undefined;
  const stated = exactOf(value);
  if (!typical || !isPositive(typical) || !isPositive(stated)) return undefined;
  const isFar = (ratio: Rational): boolean => !isLess(ratio, FAR_LEAST) && !isLess(FAR_MOST, ratio);
  if (isFar(rationals.over(typical, stated))) return { typical, isSmall: true };
  return isFar(rationals.over(stated, typical)) ? { typical, isSmall: false } : undefined;
}
