import { Graph } from '../../../../engine/4-run/compiler/plan/graph.ts';
import type { NodeId } from '../../../../engine/4-run/compiler/plan/graph.ts';
import type { Random } from '../../../support/generate/random.ts';

/** Numbers lie between this and its opposite. */
export const LARGEST = 1000;

/** Whole numbers from columns that may have none, and conditions on them: what plans are made of. */
export function randomGraph(
  random: Random,
  inputs: number,
): { readonly graph: Graph; readonly numbers: readonly NodeId[]; readonly conditions: readonly NodeId[] } {
  const graph = new Graph();
  const columns = Array.from({ length: inputs }, (_, place) => graph.input(place));
  const conditions: NodeId[] = columns.map((column) => graph.known(column));
  const numbers: NodeId[] = columns.map((column, place) =>
    graph.bounded(graph.select(conditions[place] as NodeId, column, graph.constant(random.between(-3, 3))), -LARGEST, LARGEST),
  );
  const number = () => (random.chance(0.25) ? graph.constant(random.between(-5, 5)) : random.pick(numbers));
  const makers: readonly (() => void)[] = [
    () => numbers.push(graph.add(number(), number())),
    () => numbers.push(graph.subtract(number(), number())),
    () => numbers.push(graph.multiply(number(), graph.constant(random.between(-4, 4)))),
    () => numbers.push(graph.floor(graph.divide(number(), graph.constant(random.between(1, 9))))),
    () => numbers.push(graph.abs(number())),
    () => numbers.push(graph.min(number(), number())),
    () => numbers.push(graph.max(number(), number())),
    () => numbers.push(graph.select(random.pick(conditions), number(), number())),
    () => conditions.push(graph.atLeast(number(), number())),
    () => conditions.push(graph.equal(number(), number())),
    () => conditions.push(graph.not(random.pick(conditions))),
    () => conditions.push(graph.or(random.pick(conditions), random.pick(conditions))),
    () => conditions.push(graph.and(random.pick(conditions), random.pick(conditions))),
    () => conditions.push(graph.anyOf([random.pick(conditions), random.pick(conditions), random.pick(conditions)])),
  ];
  for (let count = random.between(4, 40 + 4 * inputs); count > 0; count -= 1) random.pick(makers)();
  return { graph, numbers, conditions };
}
