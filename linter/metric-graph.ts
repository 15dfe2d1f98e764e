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

/** Raw metrics that a metric is made of, itself when it is raw. Each is looked into once, so that a cycle (a problem of its own) ends. */
export function rawMetrics(id: string, metrics: ReadonlyMap<string, Metric>): readonly string[] {
  const raw: string[] = [];
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const metric = metrics.get(next);
    if (!metric || seen.has(next)) continue;
    seen.add(next);
    if (metric.formula === undefined) raw.push(next);
    else open.push(...namesIn(metric.formula).toReversed());
  }
  return raw;
}
