import type { GraphNode } from '../plan/graph.ts';

/** Numbers of the rows of a block; conditions are 0 and 1. */
export type Block = Float64Array;
/** Calculates one node for the first rows of its block. */
export type Step = (rows: number) => void;

type MakeStep = (into: Block, args: readonly [Block, Block, Block], constant: number | undefined) => Step;

/** One loop for each operation, so that each is compiled for itself. `constant`: the second argument, where it is one. */
const STEPS: { readonly [op in GraphNode['op']]?: MakeStep } = {
  add: (into, [a, b], constant) =>
    constant === undefined
      ? (rows) => {
          for (let row = 0; row < rows; row += 1) into[row] = (a[row] as number) + (b[row] as number);
        }
      : (rows) => {
          for (let row = 0; row < rows; row += 1) into[row] = (a[row] as number) + constant;
        },
  subtract:
    (into, [a, b]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = (a[row] as number) - (b[row] as number);
    },
  multiply: (into, [a, b], constant) =>
    constant === undefined
      ? (rows) => {
          for (let row = 0; row < rows; row += 1) into[row] = (a[row] as number) * (b[row] as number);
        }
      : (rows) => {
          for (let row = 0; row < rows; row += 1) into[row] = (a[row] as number) * constant;
        },
  divide:
    (into, [a, b]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = (a[row] as number) / (b[row] as number);
    },
  floor:
    (into, [a]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = Math.floor(a[row] as number);
    },
  abs:
    (into, [a]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = Math.abs(a[row] as number);
    },
  min:
    (into, [a, b]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = Math.min(a[row] as number, b[row] as number);
    },
  max:
    (into, [a, b]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = Math.max(a[row] as number, b[row] as number);
    },
  select:
    (into, [condition, a, b]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = (condition[row] === 0 ? b[row] : a[row]) as number;
    },
  'at-least': (into, [a, b], constant) =>
    constant === undefined
      ? (rows) => {
          for (let row = 0; row < rows; row += 1) into[row] = (a[row] as number) >= (b[row] as number) ? 1 : 0;
        }
      : (rows) => {
          for (let row = 0; row < rows; row += 1) into[row] = (a[row] as number) >= constant ? 1 : 0;
        },
  equal:
    (into, [a, b]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = a[row] === b[row] ? 1 : 0;
    },
  known:
    (into, [a]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = Number.isNaN(a[row]) ? 0 : 1;
    },
  not:
    (into, [a]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = 1 - (a[row] as number);
    },
  or:
    (into, [a, b]) =>
    (rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = Math.max(a[row] as number, b[row] as number);
    },
};

/** Undefined where there is nothing to calculate: inputs, constants, other names of a node. */
export const stepOf = ({ op }: GraphNode, into: Block, args: readonly Block[], constant: number | undefined): Step | undefined =>
  STEPS[op]?.(into, args as [Block, Block, Block], constant);
