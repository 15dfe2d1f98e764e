import type { Check } from '../check.ts';
import { wrong } from '../check.ts';

type Edges = ReadonlyMap<string, readonly string[]>;

/** Metrics whose formulas read each other in a circle, and goals that are their own ancestors. */
export const cycles: Check = ({ policy }) => {
  const formulas: Edges = new Map(policy.metrics.map(({ id, formula }) => [id, namesRead(formula)]));
  const parents: Edges = new Map((policy.goals ?? []).map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]));
  return [
    ...circlesIn(formulas).map((cycle) => wrong('metric-cycle', `/metrics/${policy.metrics.findIndex(({ id }) => id === cycle[0])}/formula`, { cycle })),
    ...circlesIn(parents).map((cycle) => wrong('goal-cycle', `/goals/${(policy.goals ?? []).findIndex(({ id }) => id === cycle[0])}/parent`, { cycle })),
  ];
};

/** Names that an expression reads with `var`. */
function namesRead(logic: unknown): readonly string[] {
  if (Array.isArray(logic)) return logic.flatMap(namesRead);
  if (typeof logic !== 'object' || logic === null) return [];
  return Object.entries(logic).flatMap(([token, args]: readonly [string, unknown]) => {
    if (token !== 'var') return namesRead(args);
    const name: unknown = Array.isArray(args) ? args[0] : args;
    return typeof name === 'string' ? [name] : [];
  });
}

/** Each circle once, from its first name back to it. */
function circlesIn(edges: Edges): readonly (readonly string[])[] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (name: string, path: readonly string[]): void => {
    const start = path.indexOf(name);
    if (start >= 0) circles.push([...path.slice(start), name]);
    if (start >= 0 || done.has(name)) return;
    for (const next of edges.get(name) ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of edges.keys()) visit(name, []);
  return circles;
}
