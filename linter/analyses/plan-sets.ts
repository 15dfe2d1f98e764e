import { compareLimits, rationals, type Rational } from '@scorewright/engine';
import type { Domain, Metric, Policy } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { isNumber, lineAt, sheetOf } from './along.ts';
import { exactOf, exactText, shown } from './exact.ts';
import type { Identity, Term } from './identities.ts';
import { propagate, type Ranges } from './propagate.ts';
import { EVERYTHING, intersect, isEmpty, pointOf, pointRange, type Range } from './range.ts';

/** A plan that is a number of the document. */
export interface PlanPoint {
  readonly indicator: string;
  readonly metric: string;
  readonly direction: Metric['direction'];
  readonly value: Rational;
}

/** The plans of a card, or its target levels, as far as they stand on the document alone. */
export function planPoints(view: CardView): readonly PlanPoint[] {
  const sheet = sheetOf(view);
  if (!sheet) return [];
  return view.indicators.flatMap(({ indicator: { id, plan, levels = [] }, metric }) => {
    if (!metric || (metric.type ?? 'number') !== 'number') return [];
    const target = plan ? `${id}.plan` : levels.some((level) => level.id === 'target') ? `${id}.level.target` : undefined;
    const value = target === undefined ? undefined : lineAt(sheet, {}, target);
    return value && isNumber(value) ? [{ indicator: id, metric: metric.id, direction: metric.direction, value }] : [];
  });
}

const rangeOf = ({ min, max }: Domain): Range => ({ from: min === undefined ? '-infinity' : exactOf(min), to: max === undefined ? 'infinity' : exactOf(max) });

/** Bounds that the document declares. */
export const declaredBounds = ({ metrics, facts = [] }: Policy): Ranges =>
  new Map([...metrics, ...facts].flatMap(({ id, domain }) => (domain ? [[id, rangeOf(domain)] as const] : [])));

export type Reading = 'exactly' | 'at-least';

const margin = (value: Rational, tolerance: Rational): Rational => {
  const share = rationals.over(rationals.times(value, tolerance), rationals.HUNDRED);
  return share.n < 0n ? rationals.negated(share) : share;
};

/** What a plan asks of its metric, with a tolerance in percent for plans that are written rounded. */
function asked({ direction, value }: PlanPoint, reading: Reading, tolerance: Rational): Range {
  const by = margin(value, tolerance);
  const [low, high] = [rationals.minus(value, by), rationals.plus(value, by)];
  if (reading === 'exactly') return { from: low, to: high };
  return direction === 'higher' ? { from: low, to: 'infinity' } : direction === 'lower' ? { from: '-infinity', to: high } : EVERYTHING;
}

function withPlans(bounds: Ranges, plans: readonly PlanPoint[], reading: Reading, tolerance: Rational): Ranges {
  const ranges = new Map(bounds);
  for (const plan of plans) ranges.set(plan.metric, intersect(ranges.get(plan.metric) ?? EVERYTHING, asked(plan, reading, tolerance)));
  return ranges;
}

const canHold = (identities: readonly Identity[], ranges: Ranges): boolean =>
  ![...ranges.values()].some(isEmpty) && propagate(identities, ranges) !== undefined;

/** Leaves out whatever is not needed for `isStill`. */
function smallest<T>(items: readonly T[], isStill: (kept: readonly T[]) => boolean): readonly T[] {
  return items.reduce<readonly T[]>((kept, item) => {
    const without = kept.filter((other) => other !== item);
    return isStill(without) ? without : kept;
  }, items);
}

/** A set of plans, and bounds, that cannot hold together; nothing can be left out of it. */
export interface Clash {
  readonly plans: readonly PlanPoint[];
  readonly bounds: readonly (readonly [string, Range])[];
  readonly identities: readonly Identity[];
}

export function clashOf(
  identities: readonly Identity[],
  bounds: Ranges,
  plans: readonly PlanPoint[],
  reading: Reading,
  tolerance: Rational,
): Clash | undefined {
  const fails = (kept: readonly PlanPoint[], within: Ranges, by: readonly Identity[]): boolean => !canHold(by, withPlans(within, kept, reading, tolerance));
  if (!fails(plans, bounds, identities)) return undefined;
  const needed = smallest(plans, (kept) => fails(kept, bounds, identities));
  const by = smallest(identities, (kept) => fails(needed, bounds, kept));
  const within = smallest([...bounds], (kept) => fails(needed, new Map(kept), by));
  return { plans: needed, bounds: within, identities: by };
}

/** A metric without a plan that the plans drive to the very end of what it can be. */
export interface Forced {
  readonly metric: Metric;
  readonly value: Rational;
  readonly bound: Rational;
  readonly plans: readonly PlanPoint[];
  /** What follows from the plans, the metric last: `deals = 20`. */
  readonly steps: readonly string[];
}

const bestOf = ({ direction, domain }: Metric): Rational | undefined => {
  const end = direction === 'higher' ? domain?.max : direction === 'lower' ? domain?.min : undefined;
  return end === undefined ? undefined : exactOf(end);
};

const isAtBest = ({ direction }: Metric, value: Rational, bound: Rational): boolean => compareLimits(value, bound) * (direction === 'higher' ? 1 : -1) >= 0;

const namesIn = (term: Term): readonly string[] => {
  if (term.kind === 'name') return [term.id];
  if (term.kind === 'sum' || term.kind === 'product') return term.terms.flatMap(namesIn);
  return term.kind === 'difference' || term.kind === 'quotient' ? [...namesIn(term.left), ...namesIn(term.right)] : [];
};

/** Metrics that the plans, met exactly, leave nothing better to be; bounds are not used to derive them. */
export function forcedBy(identities: readonly Identity[], metrics: readonly Metric[], plans: readonly PlanPoint[]): readonly Forced[] {
  const planned = new Set(plans.map(({ metric }) => metric));
  const points = (kept: readonly PlanPoint[]): Ranges | undefined =>
    propagate(identities, new Map(kept.map(({ metric, value }) => [metric, pointRange(value)])));
  const all = points(plans);
  if (!all) return [];
  return metrics.flatMap((metric) => {
    const [bound, range] = [bestOf(metric), all.get(metric.id)];
    const value = range && pointOf(range);
    if (planned.has(metric.id) || !bound || !value || !isAtBest(metric, value, bound)) return [];
    const needed = smallest(plans, (kept) => {
      const point = points(kept)?.get(metric.id);
      const same = point && pointOf(point);
      return same !== undefined && rationals.compare(same, value) === 0;
    });
    const names = new Set(identities.flatMap(({ metric: id, term }) => [id, ...namesIn(term)]));
    const after = points(needed) ?? new Map<string, Range>();
    const steps = [...after].flatMap(([id, at]) => {
      const step = pointOf(at);
      return step && names.has(id) && id !== metric.id && !needed.some((plan) => plan.metric === id) ? [`${id} = ${shown(step, 6)}`] : [];
    });
    return [{ metric, value, bound, plans: needed, steps: [...steps, `${metric.id} = ${shown(value, 6)}`] }];
  });
}

export const planText = ({ metric, value }: PlanPoint): string => `${metric} = ${exactText(value)}`;
