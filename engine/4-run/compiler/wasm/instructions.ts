import type { Bytes } from './bytes.ts';
import { double, signed, unsigned } from './bytes.ts';

/**
 * The instructions that kernels are made of, named as in the specification (WebAssembly 2.0, with vectors of 128 bits). Each takes its
 * operands from the stack and leaves its result there.
 */
const simd = (code: number): Bytes => [0xfd, ...unsigned(code)];

export const BLOCK: Bytes = [0x02, 0x40];
export const LOOP: Bytes = [0x03, 0x40];
export const IF: Bytes = [0x04, 0x40];
export const END: Bytes = [0x0b];
/** Leaves so many blocks, or begins a loop again. */
export const branch = (depth: number): Bytes => [0x0c, ...unsigned(depth)];
export const branchIf = (depth: number): Bytes => [0x0d, ...unsigned(depth)];

/** The first of two where the third is not zero, else the second. */
export const SELECT: Bytes = [0x1b];

export const localGet = (local: number): Bytes => [0x20, ...unsigned(local)];
export const localSet = (local: number): Bytes => [0x21, ...unsigned(local)];

export const I32 = {
  const: (value: number): Bytes => [0x41, ...signed(value)],
  load: (offset: number): Bytes => [0x28, 2, ...unsigned(offset)],
  store: (offset: number): Bytes => [0x36, 2, ...unsigned(offset)],
  geUnsigned: [0x4f] as Bytes,
  add: [0x6a] as Bytes,
  subtract: [0x6b] as Bytes,
  and: [0x71] as Bytes,
  shiftLeft: [0x74] as Bytes,
  shiftRightUnsigned: [0x76] as Bytes,
};

/** Two doubles, or two masks of 64 bits. The address need not be a multiple of 16. */
export const V128 = {
  load: (offset: number): Bytes => [...simd(0x00), 3, ...unsigned(offset)],
  store: (offset: number): Bytes => [...simd(0x0b), 3, ...unsigned(offset)],
  /** One double twice. */
  splat: (value: number): Bytes => [...simd(0x0c), ...double(value), ...double(value)],
  bits: (byte: number): Bytes => [...simd(0x0c), ...Array.from({ length: 16 }, () => byte)],
  /** Sixteen bytes as they stand. */
  const: (bytes: Bytes): Bytes => [...simd(0x0c), ...bytes],
  not: simd(0x4d),
  and: simd(0x4e),
  /** The first without the bits of the second. */
  andNot: simd(0x4f),
  or: simd(0x50),
  xor: simd(0x51),
  /** Bits of the first where the third has ones, else of the second. */
  bitSelect: simd(0x52),
};

export const I64X2 = {
  /** The highest bit of each lane, the first lane's as bit 0. */
  bitmask: simd(0xc4),
  subtract: simd(0xd1),
};

export const F64X2 = {
  eq: simd(0x47),
  ge: simd(0x4c),
  floor: simd(0x75),
  abs: simd(0xec),
  add: simd(0xf0),
  subtract: simd(0xf1),
  multiply: simd(0xf2),
  divide: simd(0xf3),
  /** The second where it is less than the first, else the first. */
  pseudoMin: simd(0xf6),
  /** The second where it is more than the first, else the first. */
  pseudoMax: simd(0xf7),
};
