import type { Graph, NodeId } from '../plan/graph.ts';

/** What a kernel does next: it calculates a node, or is done with what one of the roots, told by its place, stands on. */
export type Step = { readonly node: NodeId } | { readonly root: number };

/** So few columns stay in registers all along; with more, numbers that wait for others are put away and fetched again. */
const FEW_COLUMNS = 4;

/**
 * The order in which a kernel calculates. `ids`: all nodes below the roots, those that others stand on first. Constants are not calculated.
 * Of few columns it is that of the sheet, in which terms do not wait for a sum.
 */
export function orderOf(graph: Graph, ids: readonly NodeId[], roots: readonly NodeId[]): readonly Step[] {
  const columns = ids.filter((id) => graph.at(id).op === 'input').length;
  return columns > FEW_COLUMNS ? termByTerm(graph, ids, roots) : [...ids.flatMap(stepsOf(graph)), ...roots.map((_id, root) => ({ root }))];
}

const stepsOf =
  (graph: Graph) =>
  (node: NodeId): readonly Step[] =>
    isFixed(graph, node) ? [] : [{ node }];

/**
 * Few numbers wait for others: of what a node stands on, the deepest comes first, so that a long sum grows term by term and a column is read where its
 * term is calculated. So it is for the deepest root; every other root follows as soon as what it needs is there.
 */
function termByTerm(graph: Graph, ids: readonly NodeId[], roots: readonly NodeId[]): readonly Step[] {
  const depths = depthsOf(graph, ids);
  const depthOf = (id: NodeId): number => depths.get(id) ?? 0;
  const places = new Map<NodeId, number>();
  const below = (root: NodeId): readonly NodeId[] => nodesBelow(graph, root, (id) => !isFixed(graph, id) && !places.has(id), depthOf);
  const [deepest, ...others] = roots.map((id, root) => ({ id, root })).sort((a, b) => depthOf(b.id) - depthOf(a.id));
  if (deepest === undefined) return [];
  const groups: Step[][] = [[], ...below(deepest.id).map((node) => [{ node }])];
  groups.forEach(([step], place) => step !== undefined && 'node' in step && places.set(step.node, place));
  groups.at(-1)?.push({ root: deepest.root });
  for (const { id, root } of others.reverse()) {
    const nodes = below(id);
    const needed = [id, ...nodes.flatMap((node) => graph.at(node).args)].map((node) => places.get(node) ?? 0);
    const place = needed.reduce((latest, one) => Math.max(latest, one), 0);
    for (const node of nodes) places.set(node, place);
    groups[place]?.push(...nodes.map((node) => ({ node })), { root });
  }
  return groups.flat();
}

const isFixed = (graph: Graph, id: NodeId): boolean => graph.at(id).args.length === 0 && graph.at(id).op !== 'input';

/** How many nodes stand on each other. */
function depthsOf(graph: Graph, ids: readonly NodeId[]): ReadonlyMap<NodeId, number> {
  const depths = new Map<NodeId, number>();
  for (const id of ids) depths.set(id, 1 + Math.max(0, ...graph.at(id).args.map((arg) => depths.get(arg) ?? 0)));
  return depths;
}

/** The root and what it stands on, as far as it is new, each after what it needs. */
function nodesBelow(graph: Graph, root: NodeId, isNew: (id: NodeId) => boolean, depthOf: (id: NodeId) => number): readonly NodeId[] {
  const [opened, done] = [new Set<NodeId>(), new Set<NodeId>()];
  const pending = [root].filter(isNew);
  for (let id = pending.at(-1); id !== undefined; id = pending.at(-1)) {
    if (opened.has(id)) {
      pending.pop();
      done.add(id);
      continue;
    }
    opened.add(id);
    pending.push(
      ...graph
        .at(id)
        .args.filter((arg) => isNew(arg) && !opened.has(arg))
        .sort((a, b) => depthOf(a) - depthOf(b)),
    );
  }
  return [...done];
}
