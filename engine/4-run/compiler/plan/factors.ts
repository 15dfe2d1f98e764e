import type { Graph, NodeId } from './graph.ts';

/** How deep a factor is carried into a number. */
const DEEPEST = 4;

/**
 * A number times a whole factor, where that costs no multiplication: constants of the number take the factor in. `select(over, 6 x calls, 5 x calls)`
 * times 200 is `select(over, 1200 x calls, 1000 x calls)`. Undefined where it cannot be. INVARIANT: whole numbers that are exact with the factor are
 * exact in every part of them.
 */
export function absorbed(graph: Graph, id: NodeId, factor: number, depth = DEEPEST): NodeId | undefined {
  const { op, args, value } = graph.at(id);
  if (depth === 0 || !Number.isInteger(factor)) return undefined;
  const into = (arg: NodeId): NodeId | undefined => absorbed(graph, arg, factor, depth - 1);
  if (op === 'constant') return Number.isSafeInteger(value) && Number.isSafeInteger(value * factor) ? graph.constant(value * factor) : undefined;
  if (op === 'multiply') {
    const [a, b] = args as [NodeId, NodeId];
    const taken = into(b);
    if (taken !== undefined) return graph.multiply(a, taken);
    const other = into(a);
    return other === undefined ? undefined : graph.multiply(other, b);
  }
  if (op !== 'select') return undefined;
  const [then, otherwise] = [into(args[1] as NodeId), into(args[2] as NodeId)];
  return then === undefined || otherwise === undefined ? undefined : graph.select(args[0] as NodeId, then, otherwise);
}
