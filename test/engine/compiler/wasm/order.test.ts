import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usesOf } from '../../../../engine/4-run/compiler/backends/kernel.ts';
import { Graph } from '../../../../engine/4-run/compiler/plan/graph.ts';
import type { NodeId } from '../../../../engine/4-run/compiler/plan/graph.ts';
import { orderOf } from '../../../../engine/4-run/compiler/wasm/order.ts';
import { randomOf } from '../../../support/generate/random.ts';
import { planOf } from './plan-of.ts';
import { randomGraph } from './random-graph.ts';

const stepsOf = (graph: Graph, roots: readonly NodeId[]) => orderOf(graph, [...usesOf(planOf(graph, roots)).keys()], roots);

describe('the order in which a kernel calculates', () => {
  it('has every node once and after what it stands on, and every root once and after its node', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, inputs) => {
        const random = randomOf(seed);
        const { graph, numbers, conditions } = randomGraph(random, inputs);
        const roots = [random.pick(numbers), random.pick(conditions), ...numbers.slice(0, random.between(0, inputs))];
        const steps = stepsOf(graph, roots);
        const places = new Map(steps.flatMap((step, place) => ('node' in step ? [[step.node, place] as const] : [])));
        const isCalculated = (id: NodeId): boolean => graph.at(id).args.length > 0 || graph.at(id).op === 'input';
        const placeOf = (id: NodeId): number => places.get(id) ?? (isCalculated(id) ? Infinity : -1);
        for (const [id, place] of places) for (const arg of graph.at(id).args) expect(placeOf(arg)).toBeLessThan(place);
        steps.forEach((step, place) => {
          if ('root' in step) expect(placeOf(roots[step.root] as NodeId)).toBeLessThan(place);
        });
        const all = [...usesOf(planOf(graph, roots)).keys()].filter(isCalculated);
        expect(steps.length).toBe(places.size + roots.length);
        expect([...places.keys()].sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });

  it('reads a column where its term is added, and tests it there', () => {
    const graph = new Graph();
    const columns = Array.from({ length: 40 }, (_, place) => graph.input(place));
    const terms = columns.map((column) => graph.multiply(graph.bounded(column, 0, 1000), graph.constant(3)));
    const sum = terms.reduce((a, b) => graph.add(a, b));
    const tests = columns.map((column) => graph.atLeast(column, graph.constant(1000)));
    const steps = stepsOf(graph, [sum, ...tests]);
    const reads = steps.flatMap((step, place) => ('node' in step && graph.at(step.node).op === 'input' ? [place] : []));
    const tested = steps.flatMap((step, place) => ('root' in step && step.root > 0 ? [place] : []));
    reads.slice(2).forEach((read, index) => {
      // Between the reads of two terms stands what belongs to one.
      expect(read - (reads[index + 1] as number)).toBeLessThanOrEqual(6);
    });
    expect(tested.every((place) => reads.some((read) => place > read && place - read <= 3))).toBe(true);
  });
});
