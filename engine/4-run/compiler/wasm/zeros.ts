import type { Graph, NodeId } from '../plan/graph.ts';

const DEEPEST = 8;

/** Whether a number can be a zero with the sign minus, as far as it is looked into. */
export function canBeMinusZero(graph: Graph, id: NodeId, depth = DEEPEST): boolean {
  const { op, args, low, high } = graph.at(id);
  if (low > 0 || high < 0 || op === 'constant' || op === 'abs') return false;
  if (depth === 0) return true;
  const [a, b, c] = args.map((arg) => () => canBeMinusZero(graph, arg, depth - 1));
  if (a === undefined || b === undefined) return a?.() ?? true;
  if (op === 'add') return a() && b();
  if (op === 'subtract') return a();
  if (op === 'min' || op === 'max') return a() || b();
  return op === 'select' ? b() || c?.() === true : true;
}
