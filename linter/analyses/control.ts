import { rationals, type Rational } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { exactOf } from './exact.ts';
import { explainedShare, pastOf, spreadOf } from './history.ts';
import { betterBy, closureOf, metricAt, movedFacts, rangeOf, touches, type PlacedLever } from './levers.ts';
import { LEAST_HISTORY } from './past.ts';
import { remembering } from './remember.ts';
import { distinctRoles, isPayeesSide } from './roles.ts';

const { compare, greatest, plus, times, toNumber, ONE, ZERO } = rationals;

/** How much better one step of a lever makes a metric; 0 where that cannot be said. */
function stepEffect(view: CardView, metric: Metric, { lever }: PlacedLever, metrics: ReadonlyMap<string, Metric>): Rational {
  const direct = lever.moves
    .filter((move) => move.metric === metric.id)
    .map(({ by }) => exactOf(by))
    .reduce(plus, ZERO);
  // Where more is always better, or less, it does not matter from where a step is taken.
  if (!rationals.isZero(direct) && metric.direction !== 'range') return betterBy(metric, ZERO, direct);
  const { onPlan } = view;
  const now = 'value' in onPlan ? metricAt(view, onPlan.value, metric) : undefined;
  if (!rationals.isZero(direct)) return now ? betterBy(metric, now, plus(now, direct)) : ZERO;
  const facts = 'value' in onPlan ? movedFacts(view, onPlan.value, lever, ONE, metrics) : undefined;
  const after = facts && metricAt(view, facts, metric);
  return now && after ? betterBy(metric, now, after) : ZERO;
}

/** How much better a metric gets when a lever is pulled as far as it goes; 0 where it can only make it worse. */
function reachOfOne(view: CardView, metric: Metric, lever: PlacedLever, metrics: ReadonlyMap<string, Metric>): Rational {
  const [effect, { from, to }] = [stepEffect(view, metric, lever, metrics), rangeOf(lever.lever)];
  return greatest(ZERO, greatest(times(effect, from), times(effect, to)));
}

/** How much better a metric gets when all the levers are pulled as far as they go. */
export const reachOf = (view: CardView, metric: Metric, levers: readonly PlacedLever[], metrics: ReadonlyMap<string, Metric>): Rational =>
  levers.map((lever) => reachOfOne(view, metric, lever, metrics)).reduce(plus, ZERO);

/** Who can make a metric better. Moves of the record alone do not count, nor do those that only make it worse. */
export interface Control {
  /** Levers that the payee pulls and decides on. */
  readonly free: readonly PlacedLever[];
  /** Levers that the payee pulls when somebody else decides so. */
  readonly bound: readonly PlacedLever[];
  /** Roles that pull the others. */
  readonly others: readonly string[];
  /** Whether the metric, or something that it is made of, is the payee's own. */
  readonly owned: boolean;
}

/** `levers`: all of the policy. */
export const controlOf = (view: CardView, metric: Metric, levers: readonly PlacedLever[], metrics: ReadonlyMap<string, Metric>): Control =>
  controls(view, metric.id, () => controlled(view, metric, levers, metrics));

const controls = remembering<Control>();

function controlled(view: CardView, metric: Metric, levers: readonly PlacedLever[], metrics: ReadonlyMap<string, Metric>): Control {
  const { card } = view;
  const closure = closureOf(metric.id, metrics);
  const helping = levers.filter(
    (lever) => lever.lever.real !== false && touches(lever.lever, closure) && rationals.signOf(reachOfOne(view, metric, lever, metrics)) > 0,
  );
  const own = helping.filter(({ lever }) => isPayeesSide(card, lever.who));
  const isFree = ({ lever }: PlacedLever): boolean => lever.decidedBy === undefined || isPayeesSide(card, lever.decidedBy);
  return {
    free: own.filter(isFree),
    bound: own.filter((lever) => !isFree(lever)),
    others: distinctRoles(helping.filter((lever) => !own.includes(lever)).map(({ lever }) => lever.who)),
    owned: [...closure].some((id) => isPayeesSide(card, metrics.get(id)?.owner)),
  };
}

/** Whether the market, and not the payee, moves a metric. Shares in percent. */
export type MarketJudgement =
  | { readonly verdict: 'market' | 'own'; readonly share: number; readonly periods: number }
  /** The payee's levers reach as far as the results have ever spread. */
  | { readonly verdict: 'reach'; readonly reach: number; readonly spread: number }
  | { readonly verdict: 'unknown'; readonly periods: number };

/**
 * At least eight periods beside a market index: the share of variance that it explains. Without an index the payee's own levers must reach as far as
 * the results spread (one standard deviation): then what moves the metric is in the payee's hands, whatever the market does.
 */
export const marketJudgement = (view: CardView, metric: Metric, control: Control, metrics: ReadonlyMap<string, Metric>, most: number): MarketJudgement =>
  judgements(view, `${metric.id} ${most}`, () => judged(view, metric, control, metrics, most));

const judgements = remembering<MarketJudgement>();

function judged(view: CardView, metric: Metric, { free }: Control, metrics: ReadonlyMap<string, Metric>, most: number): MarketJudgement {
  const past = pastOf(view, metric, metrics);
  const points = past.flatMap(({ value, market }) => (market === undefined ? [] : [{ x: market, y: toNumber(value) }]));
  const explained = points.length >= LEAST_HISTORY ? explainedShare(points) : undefined;
  if (explained !== undefined) {
    const share = Math.round(explained * 100);
    return { verdict: share > most ? 'market' : 'own', share, periods: points.length };
  }
  const [reach, spread] = [reachOf(view, metric, free, metrics), spreadOf(past)];
  if (spread === undefined || compare(reach, ZERO) <= 0 || toNumber(reach) < spread) return { verdict: 'unknown', periods: past.length };
  return { verdict: 'reach', reach: toNumber(reach), spread };
}
