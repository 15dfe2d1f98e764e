import type { NodeId } from '../plan/graph.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * Calculates the first rows of columns of doubles, into columns of doubles. Rows that have to be calculated by
 * themselves are written to `escapes`, which has room for all of them; what the columns have for them means nothing. Returns how many.
 */
export type Kernel = (columns: readonly Float64Array[], outputs: readonly Float64Array[], rows: number, escapes: Int32Array) => number;

/** The nodes that the outputs and the escape stand on, in the order of calculation, and how often each is read. */
export function usesOf({ graph, outputs, escape }: Plan): ReadonlyMap<NodeId, number> {
  const uses = new Map<NodeId, number>();
  const pending: NodeId[] = [...outputs.map(({ node }) => node), escape];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const count = uses.get(id) ?? 0;
    uses.set(id, count + 1);
    if (count === 0) pending.push(...graph.at(id).args);
  }
  return new Map([...uses].sort(([a], [b]) => a - b));
}
