import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../../../engine/4-run/compiler/backends/blocks.ts';
import { generate } from '../../../../engine/4-run/compiler/backends/generate.ts';
import type { Kernel } from '../../../../engine/4-run/compiler/backends/kernel.ts';
import { wasm } from '../../../../engine/4-run/compiler/backends/wasm.ts';
import { Graph } from '../../../../engine/4-run/compiler/plan/graph.ts';
import type { NodeId } from '../../../../engine/4-run/compiler/plan/graph.ts';
import { randomOf } from '../../../support/generate/random.ts';
import type { Random } from '../../../support/generate/random.ts';
import { sure } from '../../../support/sure.ts';
import { planOf } from './plan-of.ts';
import { LARGEST, randomGraph } from './random-graph.ts';

const column = (random: Random, rows: number): Float64Array =>
  Float64Array.from({ length: rows }, () => (random.chance(0.1) ? Number.NaN : random.between(-8, 8)));

function runOf(kernel: Kernel, columns: readonly Float64Array[], lines: number, rows: number): unknown {
  const outputs = Array.from({ length: lines }, () => new Float64Array(rows));
  const escapes = new Int32Array(rows);
  const count = kernel(columns, outputs, rows, escapes);
  return { outputs: outputs.map((output) => [...output]), left: [...escapes.subarray(0, count)] };
}

describe('a kernel of WebAssembly', () => {
  it('gives what the block interpreter and generated code give, for any plan and any number of rows', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5000 }), fc.constantFrom(3, 3, 3, 6, 40), (seed, rows, inputs) => {
        const random = randomOf(seed);
        const { graph, numbers, conditions } = randomGraph(random, inputs);
        const outputs = Array.from({ length: random.between(1, 4) }, () => random.pick(numbers));
        const escape = random.chance(0.3) ? graph.FALSE : random.pick(conditions);
        const missing = graph.select(random.pick(conditions), graph.constant(Number.NaN), random.pick(numbers));
        const every = numbers.reduce((a, b) => graph.add(a, b));
        const plan = planOf(graph, [...outputs, missing, every], escape);
        const columns = Array.from({ length: inputs }, () => column(random, rows));
        const expected = runOf(blocks(plan), columns, plan.outputs.length, rows);
        expect(runOf(sure(wasm(plan)).run, columns, plan.outputs.length, rows)).toEqual(expected);
        expect(runOf(sure(generate(plan)), columns, plan.outputs.length, rows)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('reads and writes columns in its own memory where they are, and nothing beyond their rows', () => {
    const graph = new Graph();
    const first = graph.bounded(graph.input(0), 0, LARGEST);
    const second = graph.bounded(graph.input(1), 0, LARGEST);
    const plan = planOf(graph, [graph.add(first, second), graph.multiply(first, second)], graph.atLeast(first, graph.constant(7)));
    const kernel = sure(wasm(plan));
    for (const rows of [1, 2, 3, 2047, 2048, 2049, 4097]) {
      const [a, b, sum, product] = sure(kernel.columns(4, rows + 1)) as [Float64Array, Float64Array, Float64Array, Float64Array];
      for (const values of [a, b]) values.set(Float64Array.from(values, (_, row) => row % 10));
      for (const values of [sum, product]) values.fill(-1);
      const escapes = new Int32Array(rows);
      const count = kernel.run([a, b], [sum, product], rows, escapes);
      const all = Array.from({ length: rows }, (_, row) => row);
      expect([...sum]).toEqual([...all.map((row) => 2 * (row % 10)), -1]);
      expect([...product]).toEqual([...all.map((row) => (row % 10) ** 2), -1]);
      expect([...escapes.subarray(0, count)]).toEqual(all.filter((row) => row % 10 >= 7));
      // Some columns in its memory, others not.
      const elsewhere = new Float64Array(rows);
      kernel.run([a, b.slice()], [elsewhere, product], rows, escapes);
      expect([...elsewhere]).toEqual(all.map((row) => 2 * (row % 10)));
    }
  });

  it('hands what is calculated of some of many columns on to where the others are read', () => {
    const graph = new Graph();
    const columns = Array.from({ length: 100 }, (_, place) => graph.bounded(graph.input(place), 0, LARGEST));
    const sum = columns.reduce((a, b) => graph.add(a, b));
    const largest = columns.reduce((a, b) => graph.max(a, b));
    // What is known of the first column is asked for at the last.
    const spread = graph.subtract(columns[99] as NodeId, columns[0] as NodeId);
    const escape = graph.anyOf(columns.map((column) => graph.atLeast(column, graph.constant(990))));
    const plan = planOf(graph, [sum, largest, spread], escape);
    const kernel = sure(wasm(plan));
    const random = randomOf(5);
    for (const rows of [1, 2, 511, 512, 513, 1027, 20_001]) {
      const values = columns.map(() => Float64Array.from({ length: rows }, () => random.between(0, random.chance(0.01) ? 1000 : 900)));
      const expected = runOf(blocks(plan), values, 3, rows);
      expect(runOf(kernel.run, values, 3, rows)).toEqual(expected);
      const room = sure(kernel.columns(103, rows));
      values.forEach((column, place) => room[place]?.set(column));
      const escapes = new Int32Array(rows);
      const count = kernel.run(room.slice(0, 100), room.slice(100), rows, escapes);
      expect({ outputs: room.slice(100).map((output) => [...output]), left: [...escapes.subarray(0, count)] }).toEqual(expected);
    }
  });

  it('is written of ladders of thousands of steps', () => {
    const graph = new Graph();
    const [value, other] = [0, 1].map((place) => graph.bounded(graph.input(place), 0, 1e6)) as [NodeId, NodeId];
    const steps = Array.from({ length: 5000 }, (_, step) => step + 1);
    const ladder = steps.reduceRight((rest, step) => graph.select(graph.atLeast(value, graph.constant(10 * step)), rest, graph.constant(step)), other);
    const columns = [Float64Array.from([0, 49_985, 60_000]), Float64Array.from([77, 77, 77])];
    expect(runOf(sure(wasm(planOf(graph, [ladder]))).run, columns, 1, 3)).toMatchObject({ outputs: [[1, 4999, 77]] });
  });

  it('leaves its rows also after another one has worked in the same memory', () => {
    const kernelOf = (inputs: number) => {
      const graph = new Graph();
      const columns = Array.from({ length: inputs }, (_, place) => graph.bounded(graph.input(place), 0, LARGEST));
      const sum = columns.reduce((a, b) => graph.add(a, b));
      return sure(wasm(planOf(graph, [sum], graph.atLeast(sum, graph.constant(inputs * 7)))));
    };
    const kernels = [2, 40, 3, 20].map((inputs) => ({ inputs, kernel: kernelOf(inputs) }));
    for (const { inputs, kernel } of [...kernels, ...kernels]) {
      const columns = Array.from({ length: inputs }, () => Float64Array.from({ length: 30 }, (_, row) => row % 10));
      expect(runOf(kernel.run, columns, 1, 30)).toMatchObject({ left: [7, 8, 9, 17, 18, 19, 27, 28, 29] });
    }
  });

  it('has no columns of its own where no memory is so large', () => {
    const graph = new Graph();
    expect(sure(wasm(planOf(graph, [graph.constant(1)]))).columns(100, 2 ** 28)).toBeUndefined();
  });
});
