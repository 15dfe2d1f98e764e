import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wasm } from '../../../../engine/4-run/compiler/backends/wasm.ts';
import { Graph } from '../../../../engine/4-run/compiler/plan/graph.ts';
import { sure } from '../../../support/sure.ts';
import { planOf } from './plan-of.ts';

/** Rows of a column that a kernel leaves because their numbers are not between two others. */
function left(values: readonly number[], low: number, high: number): readonly number[] {
  const graph = new Graph();
  const column = graph.input(0);
  const within = graph.and(graph.atLeast(column, graph.constant(low)), graph.atLeast(graph.constant(high), column));
  const escapes = new Int32Array(values.length);
  const kernel = sure(wasm(planOf(graph, [graph.constant(1)], graph.not(within))));
  const count = kernel.run([Float64Array.from(values)], [new Float64Array(values.length)], values.length, escapes);
  return [...escapes.subarray(0, count)];
}

/** NaN with the sign minus is another number of bits. */
const minusNaN = new Float64Array(Uint8Array.from([1, 0, 0, 0, 0, 0, 0xf8, 0xff]).buffer)[0] as number;
const ODD: readonly number[] = [Number.NaN, minusNaN, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, -1, 1];

describe('rows whose facts are out of their ranges', () => {
  it('are told by the bits of doubles as by comparison', () => {
    const bound = fc.oneof(fc.maxSafeNat(), fc.nat(1000), fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER));
    const value = (low: number, high: number) =>
      fc.oneof(
        fc.double(),
        fc.maxSafeInteger(),
        fc.constantFrom(...ODD, low, high, low - 1, low + 1, high - 1, high + 1, -low, -high).filter((one) => !Object.is(one, -0)),
      );
    const cases = fc.tuple(bound, bound).chain(([a, b]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      return fc.record({ low: fc.constant(low), high: fc.constant(high), values: fc.array(value(low, high), { minLength: 1, maxLength: 50 }) });
    });
    fc.assert(
      fc.property(cases, ({ low, high, values }) => {
        const known = values.filter((one) => !Object.is(one, -0));
        fc.pre(known.length > 0);
        expect(left(known, low, high)).toEqual(known.flatMap((one, row) => (one >= low && one <= high ? [] : [row])));
      }),
      { numRuns: 400 },
    );
  });

  it('are also those with a zero that has a sign, and ranges below zero are compared', () => {
    expect(left([0, -0, 5], 0, 5)).toEqual([1]);
    expect(left([-6, -5, -0, 0, 5, 6, Number.NaN], -5, 5)).toEqual([0, 5, 6]);
  });
});
