import type { Metric } from '@scorewright/schemas';

/** Names that a JsonLogic formula reads with `var`. */
export function namesIn(logic: unknown): readonly string[] {
  if (typeof logic !== 'object' || logic === null) return [];
  return Object.entries(logic).flatMap(([operator, args]) => {
    if (operator !== 'var') return Array.isArray(args) ? args.flatMap(namesIn) : namesIn(args);
    const [name] = Array.isArray(args) ? (args as readonly unknown[]) : [args];
    return typeof name === 'string' ? [name] : [];
  });
}

/** Raw metrics that a metric is made of, itself when it is raw. A cycle (a problem of its own) is followed once. */
export function rawMetrics(id: string, metrics: ReadonlyMap<string, Metric>, seen: ReadonlySet<string> = new Set()): readonly string[] {
  const metric = metrics.get(id);
  if (!metric || seen.has(id)) return [];
  if (metric.formula === undefined) return [id];
  return [...new Set(namesIn(metric.formula).flatMap((name) => rawMetrics(name, metrics, new Set([...seen, id]))))];
}
