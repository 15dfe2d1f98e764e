import { NAMES } from './module.ts';

/** What is used of the WebAssembly of the place where the engine runs: a page, a worker, Node. */
export interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly [name: string]: unknown } };
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly CompileError: new () => Error;
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Calculates rows of columns whose addresses stand in the memory; gives how many rows are left. */
export type WasmRun = (rows: number) => number;

/** The WebAssembly of this place; undefined where there is none. */
export const webAssembly = (): WebAssemblyApi | undefined => (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;

/** Compiles a module; undefined where the content security policy forbids it. A module that is refused for itself is a defect, and throws. */
export function compileModule(api: WebAssemblyApi, bytes: Uint8Array<ArrayBuffer>): object | undefined {
  try {
    return new api.Module(bytes);
  } catch (error) {
    if (error instanceof api.CompileError && api.validate(bytes)) return undefined;
    throw error;
  }
}

export function instantiate(api: WebAssemblyApi, module: object, memory: WasmMemory): WasmRun {
  const { exports } = new api.Instance(module, { [NAMES.from]: { [NAMES.memory]: memory } });
  return exports[NAMES.run] as WasmRun;
}
