import { rationals, type Rational, type Sheet } from '@scorewright/engine';
import type { Lever, Metric, Policy } from '@scorewright/schemas';
import type { CardView, FactSet } from '../context.ts';
import { namesIn } from '../metric-graph.ts';
import { isNumber, lineAt, sheetOf } from './along.ts';
import { exactOf, exactText } from './exact.ts';
import { preimage } from './preimage.ts';

const { compare, floor, minus, plus, rational, times, ONE, ZERO } = rationals;

export interface PlacedLever {
  readonly lever: Lever;
  readonly pointer: string;
}

const placed = new WeakMap<readonly Metric[], readonly PlacedLever[]>();

/** Every lever of the policy with its place. */
export function leversOf({ metrics }: Pick<Policy, 'metrics'>): readonly PlacedLever[] {
  const levers =
    placed.get(metrics) ??
    metrics.flatMap(({ levers: own = [] }, index) => own.map((lever, place) => ({ lever, pointer: `/metrics/${index}/levers/${place}` })));
  placed.set(metrics, levers);
  return levers;
}

/** A metric and everything that its formula reads, all the way down. */
export function closureOf(id: string, metrics: ReadonlyMap<string, Metric>, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const name of namesIn(metrics.get(id)?.formula)) closureOf(name, metrics, seen);
  return seen;
}

/** Whether a lever says that it moves a metric, or something that the metric is made of. */
export const touches = ({ moves }: Lever, closure: ReadonlySet<string>): boolean => moves.some(({ metric }) => closure.has(metric));

/** How far a lever can go: its steps; one step where the document does not say. */
export const rangeOf = ({ steps }: Lever): { readonly from: Rational; readonly to: Rational; readonly integer: boolean } =>
  steps ? { from: exactOf(steps.from), to: exactOf(steps.to), integer: steps.integer === true } : { from: ZERO, to: ONE, integer: true };

/** A raw fact moved by a distance, whole where it is counted; undefined outside its domain. */
function shifted(sheet: Sheet, facts: FactSet, id: string, distance: Rational): string | undefined {
  const input = sheet.inputs.find((candidate) => candidate.id === id);
  const now = facts[id];
  if (input?.type.kind !== 'number' || typeof now !== 'string') return undefined;
  const exact = plus(exactOf(now), distance);
  const next = input.integer ? rational(floor(plus(exact, rational(1n, 2n)))) : exact;
  const [min, max] = [input.min ?? '0', input.max];
  if (compare(next, exactOf(min)) < 0 || (max !== undefined && compare(next, exactOf(max)) > 0)) return undefined;
  return exactText(next);
}

/** A calculated metric moved by a distance through one of the facts that it reads. */
function derived(sheet: Sheet, facts: FactSet, id: string, distance: Rational, metrics: ReadonlyMap<string, Metric>): FactSet | undefined {
  const now = lineAt(sheet, facts, `metric.${id}`, 'ignore');
  if (!isNumber(now)) return undefined;
  const wanted = plus(now, distance);
  const most = metrics.get(id)?.domain?.max;
  if (most !== undefined && compare(wanted, exactOf(most)) > 0) return undefined;
  for (const fact of closureOf(id, metrics)) {
    const value = typeof facts[fact] === 'string' ? preimage(sheet, facts, `metric.${id}`, fact, wanted) : undefined;
    if (value !== undefined) return { ...facts, [fact]: value };
  }
  return undefined;
}

/**
 * Facts of a card after so many steps of a lever: what it moves and the card reads is moved. Undefined where that is impossible (outside a domain) or
 * the card reads nothing of it.
 */
export function movedFacts(view: CardView, facts: FactSet, lever: Lever, steps: Rational, metrics: ReadonlyMap<string, Metric>): FactSet | undefined {
  const sheet = sheetOf(view);
  if (!sheet) return undefined;
  let [moved, touched]: [FactSet, boolean] = [facts, false];
  for (const { metric, by } of lever.moves) {
    const distance = times(exactOf(by), steps);
    if (sheet.inputs.some(({ id }) => id === metric)) {
      const value = shifted(sheet, moved, metric, distance);
      if (value === undefined) return undefined;
      [moved, touched] = [{ ...moved, [metric]: value }, true];
    } else if (sheet.lines.some(({ id }) => id === `metric.${metric}`)) {
      const next = derived(sheet, moved, metric, distance, metrics);
      if (!next) return undefined;
      [moved, touched] = [next, true];
    }
  }
  return touched ? moved : undefined;
}

/** The value of a metric of the card for given facts. */
export function metricAt(view: CardView, facts: FactSet, { id, formula }: Metric): Rational | undefined {
  const [sheet, fact] = [sheetOf(view), facts[id]];
  if (formula === undefined) return typeof fact === 'string' ? exactOf(fact) : undefined;
  const value = sheet && lineAt(sheet, facts, `metric.${id}`, 'ignore');
  return value && isNumber(value) ? value : undefined;
}

/** How much better a metric gets from one value to another, by its direction; a range gets better the nearer it comes. */
export function betterBy({ direction, range }: Metric, before: Rational, after: Rational): Rational {
  if (direction === 'higher') return minus(after, before);
  if (direction === 'lower' || !range) return minus(before, after);
  const off = (value: Rational): Rational =>
    [minus(exactOf(range.from), value), minus(value, exactOf(range.to)), ZERO].reduce((most, one) => (compare(one, most) > 0 ? one : most));
  return minus(off(before), off(after));
}
