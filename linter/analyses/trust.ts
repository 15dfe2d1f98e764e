import type { Indicator, Metric, Policy, Source } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { closureOf } from './levers.ts';
import { isPayeesSide } from './roles.ts';

/** A figure that an indicator stands on, with its place and source. */
export interface Figure {
  readonly id: string;
  readonly pointer: string;
  readonly source: Source | undefined;
  readonly isMetric: boolean;
}

const places = new WeakMap<readonly Metric[], ReadonlyMap<string, readonly number[]>>();

/** Where the metrics of an id stand; of an id that is used twice all. */
function indexesOf(metrics: readonly Metric[]): ReadonlyMap<string, readonly number[]> {
  const before = places.get(metrics);
  if (before) return before;
  const found = new Map<string, readonly number[]>();
  metrics.forEach(({ id }, index) => found.set(id, [...(found.get(id) ?? []), index]));
  places.set(metrics, found);
  return found;
}

/** The raw metrics and declared facts that a metric is made of. */
export function figuresOf({ metrics, facts = [] }: Policy, metric: string, byId: ReadonlyMap<string, Metric>): readonly Figure[] {
  const closure = closureOf(metric, byId);
  const indexes = indexesOf(metrics);
  const raw = [...closure]
    .flatMap((id) => indexes.get(id) ?? [])
    .toSorted((a, b) => a - b)
    .flatMap((index) => {
      const { id, formula, source } = metrics[index] ?? {};
      return id !== undefined && formula === undefined ? [{ id, pointer: `/metrics/${index}`, source, isMetric: true }] : [];
    });
  const declared = facts.flatMap(({ id, source }, index) =>
    closure.has(id) && !byId.has(id) ? [{ id, pointer: `/facts/${index}`, source, isMetric: false }] : [],
  );
  return [...raw, ...declared];
}

/** Whether the one who is paid writes the figure. */
export const isWrittenByPayee = ({ card }: CardView, { source }: Figure): boolean => isPayeesSide(card, source?.recordedBy);

/** Metrics that would show if the indicator were inflated, and that the payee does not write. */
export function guardsOf(view: CardView, policy: Policy, { metric }: Indicator, byId: ReadonlyMap<string, Metric>): readonly string[] {
  const named = [...closureOf(metric, byId)].flatMap((id) => byId.get(id)?.guards ?? []);
  return [...new Set(named)].filter(
    (guard) => guard !== metric && byId.has(guard) && !figuresOf(policy, guard, byId).some((figure) => isWrittenByPayee(view, figure)),
  );
}
