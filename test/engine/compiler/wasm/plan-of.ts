import type { Graph, NodeId } from '../../../../engine/4-run/compiler/plan/graph.ts';
import type { Plan } from '../../../../engine/4-run/compiler/plan/plan.ts';

/** A plan whose lines are these numbers of a graph. */
export const planOf = (graph: Graph, outputs: readonly NodeId[], escape: NodeId = graph.FALSE): Plan => ({
  graph,
  inputs: [],
  outputs: outputs.map((node, place) => ({ id: `line-${place}`, type: { kind: 'number', unit: 'count' }, scale: 0, node }) as Plan['outputs'][number]),
  byRow: [],
  escape,
  texts: [],
});
