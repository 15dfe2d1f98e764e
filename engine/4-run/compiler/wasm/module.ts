import type { Bytes } from './bytes.ts';
import { counted, list, named, unsigned } from './bytes.ts';
import { END } from './instructions.ts';

const [I32, V128, FUNCTION] = [0x7f, 0x7b, 0x60];

/** A function that takes and gives a 32-bit number: its code, and how many locals it has of each type beside its parameter. */
export interface FunctionCode {
  /** Locals 1 to numbers. */
  readonly numbers: number;
  /** Locals from numbers + 1 on. */
  readonly vectors: number;
  readonly code: Bytes;
}

/** Names under which a module takes its memory and gives its function. */
export const NAMES = { from: 'kernel', memory: 'memory', run: 'run' } as const;

/** A module with one function over a memory that it is given. */
export function moduleOf({ numbers, vectors, code }: FunctionCode): Uint8Array<ArrayBuffer> {
  const type = [FUNCTION, ...list([[I32]]), ...list([[I32]])];
  // Of at least one page.
  const memory = [...named(NAMES.from), ...named(NAMES.memory), 0x02, 0x00, ...unsigned(1)];
  const locals = list([
    [...unsigned(numbers), I32],
    [...unsigned(vectors), V128],
  ]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list([type])),
    ...section(2, list([memory])),
    ...section(3, list([unsigned(0)])),
    ...section(7, list([[...named(NAMES.run), 0x00, ...unsigned(0)]])),
    ...section(10, list([counted([...locals, ...code, ...END])])),
  ]);
}

const section = (id: number, content: Bytes): Bytes => [id, ...counted(content)];
