import { rationals, sweep, type Rational } from '@scorewright/engine';
import type { Band, Curve, Decimal, Indicator, Level, Metric, Quantity } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { bounded, sheetOf } from './along.ts';
import { exactOf } from './exact.ts';
import type { PastValue } from './history.ts';

const { compare, minus, plus, times, HUNDRED, ZERO } = rationals;

export type LevelRole = 'threshold' | 'target' | 'stretch';

/** A step of an indicator: where it lies on the scale that it is read on, and how to tell whether a past result reached it. */
export interface PlanLevel {
  readonly id: string;
  readonly pointer: string;
  readonly role: LevelRole | undefined;
  readonly at: Rational | undefined;
  readonly score: Rational | undefined;
  readonly reachedBy: (value: Rational) => boolean | undefined;
}

/** Names by which three levels go together, the first reached first. */
const TRIPLES: readonly (readonly [string, string, string])[] = [
  ['threshold', 'target', 'stretch'],
  ['threshold', 'target', 'maximum'],
  ['minimum', 'target', 'maximum'],
  ['minimum', 'norm', 'maximum'],
  ['minimum', 'plan', 'maximum'],
  ['base', 'norm', 'goal'],
];
const ROLES: readonly LevelRole[] = ['threshold', 'target', 'stretch'];

type Rough = Omit<PlanLevel, 'role'>;

/** Threshold, target and stretch: by their names; else the first that earns something, the one that earns 100 (or the middle one), and the last. */
function withRoles(rough: readonly Rough[]): readonly PlanLevel[] {
  const triple = TRIPLES.find((names) => names.every((name) => rough.some(({ id }) => id === name)));
  if (triple) return rough.map((level) => ({ ...level, role: ROLES[triple.indexOf(level.id)] }));
  const earning = rough.filter(({ id, score }, index) => !(index === 0 && (id === 'start' || (score && compare(score, ZERO) === 0))));
  const [first, last] = [earning[0], earning[earning.length - 1]];
  if (earning.length < ROLES.length) return rough.map((level) => ({ ...level, role: undefined }));
  const between = earning.slice(1, -1);
  const target = between.find(({ score }) => score && compare(score, HUNDRED) === 0) ?? between[Math.floor((between.length - 1) / 2)];
  return rough.map((level) => ({ ...level, role: level === first ? 'threshold' : level === target ? 'target' : level === last ? 'stretch' : undefined }));
}

function levelValue(view: CardView, { id }: Indicator, level: Level): Rational | undefined {
  if (typeof level.at === 'number' || typeof level.at === 'string') return exactOf(level.at);
  const outcome = view.calculate({});
  const line = 'value' in outcome ? outcome.value.trace?.byId.get(`${id}.level.${level.id}`) : undefined;
  return line?.state === 'value' && typeof line.value === 'object' ? exactOf(line.value.toFixed()) : undefined;
}

const fromLevels = (view: CardView, indicator: Indicator, pointer: string, direction: Metric['direction']): readonly Rough[] =>
  (indicator.levels ?? []).map((level, index) => {
    const at = levelValue(view, indicator, level);
    return {
      id: level.id,
      pointer: `${pointer}/levels/${index}`,
      at,
      score: level.score === undefined ? undefined : exactOf(level.score),
      reachedBy: (value) => at && (direction === 'lower' ? compare(value, at) <= 0 : compare(value, at) >= 0),
    };
  });

/** What a band pays at its near end; where it has none, at the other. A coefficient counts as percent. */
function paidAt({ pays, from, to }: Band, { gives }: Curve, end: 'from' | 'to'): Rational {
  const at = exactOf((end === 'from' ? (from ?? to) : (to ?? from)) ?? 0);
  const percent = (value: number | string): Rational => (gives === 'percent' ? exactOf(value) : times(exactOf(value), HUNDRED));
  if (pays.kind === 'nothing') return ZERO;
  if (pays.kind === 'constant') return percent(pays.value);
  if (pays.kind === 'proportional') return times(at, exactOf(pays.factor));
  if (pays.kind === 'linear') return percent(end === 'from' ? pays.from : pays.to);
  return pays.kind === 'marginal' && end === 'to' ? plus(percent(pays.start), times(minus(at, exactOf(from ?? 0)), exactOf(pays.factor))) : percent(pays.start);
}

const owns = ({ from, to, ends }: Band, x: Rational): boolean => {
  const [low, high] = [from === undefined ? 1 : compare(x, exactOf(from)), to === undefined ? -1 : compare(x, exactOf(to))];
  return (low > 0 || (low === 0 && ends.startsWith('['))) && (high < 0 || (high === 0 && ends.endsWith(']')));
};

/** The attainment that a value of the metric gives, everything else on plan. */
function attainmentAt(view: CardView, { id, metric }: Indicator, formula: boolean, value: Rational): Rational | undefined {
  const [sheet, { onPlan }] = [sheetOf(view), view];
  if (!sheet || !('value' in onPlan)) return undefined;
  const swept = bounded(() =>
    sweep({
      sheet,
      facts: onPlan.value,
      variable: formula ? `metric.${metric}` : metric,
      target: `${id}.attainment`,
      rounding: 'ignore',
      domain: { from: value, to: value },
    }),
  );
  const outcome = 'value' in swept ? swept.value.points[0]?.outcome : undefined;
  return outcome && 'f' in outcome ? rationals.over(outcome.f.top[0] ?? ZERO, outcome.f.bottom[0] ?? rationals.ONE) : undefined;
}

/** Bands that pay more than the one before are levels: each is reached where it begins, on the better side. */
function fromBands(view: CardView, indicator: Indicator, curve: Curve, pointer: string, metric: Metric): readonly Rough[] {
  const falls = indicator.attainment?.method === 'direct' && metric.direction === 'lower';
  const placed = curve.bands.map((band, index) => ({ band, index }));
  const inOrder = falls ? placed.toReversed() : placed;
  const near = falls ? 'to' : 'from';
  return inOrder.flatMap(({ band, index }, place): readonly Rough[] => {
    const [before, score] = [inOrder[place - 1], paidAt(band, curve, near)];
    if (!before || compare(score, paidAt(before.band, curve, near)) <= 0) return [];
    const edge = band[near];
    return [
      {
        id: band.id,
        pointer: `${pointer}/curve/bands/${index}`,
        at: edge === undefined ? undefined : exactOf(edge),
        score,
        reachedBy: (value) => {
          const x = attainmentAt(view, indicator, metric.formula !== undefined, value);
          return x && inOrder.slice(place).some((later) => owns(later.band, x));
        },
      },
    ];
  });
}

/** The two ends of an interval, or base, norm and cap: where pay begins and where it is whole are levels, whatever they are called. */
function fromEnds({ attainment, plan }: Indicator, pointer: string): readonly Rough[] | undefined {
  const end = (id: string, at: Quantity | undefined, score: Decimal): Rough => ({
    id,
    pointer: `${pointer}/attainment`,
    at: at !== undefined && typeof at !== 'object' ? exactOf(at) : undefined,
    score: exactOf(score),
    reachedBy: () => undefined,
  });
  if (attainment?.method === 'interval') return [end('start', attainment.zeroAt, 0), end('full', attainment.fullAt, 100)];
  if (attainment?.method !== 'base-norm') return undefined;
  const norm = attainment.norm ?? (plan?.method === 'value' ? plan.value : undefined);
  const { cap } = attainment;
  return [
    end('start', attainment.base, 0),
    end('norm', norm, 100),
    ...(cap !== undefined && compare(exactOf(cap), HUNDRED) > 0 ? [end('cap', undefined, cap)] : []),
  ];
}

/** The levels of an indicator: those that it states, else the steps of its curve, the ratings that earn something, or the ends between which it pays in proportion. */
export function planLevels(view: CardView, indicator: Indicator, pointer: string, metric: Metric): readonly PlanLevel[] {
  if (indicator.levels) return withRoles(fromLevels(view, indicator, pointer, metric.direction));
  if (indicator.attainment?.method === 'rating') {
    const scores = indicator.attainment.scale.map(({ rating, score }, index) => ({
      id: String(rating),
      score: exactOf(score),
      pointer: `${pointer}/attainment/scale/${index}`,
      at: undefined,
      reachedBy: () => undefined,
    }));
    return withRoles(scores.filter(({ score }) => compare(score, ZERO) > 0).toSorted((a, b) => compare(a.score, b.score)));
  }
  if (indicator.curve) return withRoles(fromBands(view, indicator, indicator.curve, pointer, metric));
  return withRoles(fromEnds(indicator, pointer) ?? []);
}

/** In how many past periods a level was reached; undefined where that cannot be told. */
export function timesReached({ reachedBy }: PlanLevel, past: readonly PastValue[]): number | undefined {
  const reached = past.map(({ value }) => reachedBy(value));
  return reached.includes(undefined) ? undefined : reached.filter((one) => one).length;
}
