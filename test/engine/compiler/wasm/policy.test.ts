import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { wasm } from '../../../../engine/4-run/compiler/backends/wasm.ts';
import { compileModule, webAssembly } from '../../../../engine/4-run/compiler/wasm/host.ts';
import type { WebAssemblyApi } from '../../../../engine/4-run/compiler/wasm/host.ts';
import { Graph } from '../../../../engine/4-run/compiler/plan/graph.ts';
import { sure } from '../../../support/sure.ts';
import { planOf } from './plan-of.ts';

/** A place whose policy forbids to compile modules: what a page without `wasm-unsafe-eval` is. */
const strict = vm.runInContext('WebAssembly', vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })) as WebAssemblyApi;

describe('where a content security policy forbids modules of WebAssembly', () => {
  const graph = new Graph();
  const plan = planOf(graph, [graph.constant(1)]);

  it('there is no kernel of one, and the next way takes over', () => {
    expect(wasm(plan, strict)).toBeUndefined();
    expect(wasm(plan)).toBeDefined();
  });

  it('a module that is wrong is a defect and not a policy', () => {
    const broken = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 99]);
    expect(() => compileModule(sure(webAssembly()), broken)).toThrow();
    expect(() => compileModule(strict, broken)).toThrow();
  });
});
