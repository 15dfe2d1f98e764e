import type { Rational } from '../../../values/rational.ts';
import type { NodeId } from './graph.ts';

/**
 * A number of the sheet: coefficient x node, or coefficient x node / divisor. The coefficient is known when the sheet is compiled, and above
 * zero; so a multiplication by a constant costs nothing, and a division by one is none.
 */
export interface Num {
  readonly coefficient: Rational;
  readonly node: NodeId;
  /** A whole number of at least 1. */
  readonly divisor?: NodeId;
  /** The node is not a whole number, but a double so far, at most, from the exact value; the coefficient is 1 then. */
  readonly apart?: Apart;
}

/** How far a double is from the exact value. */
export interface Apart {
  /** At most, in any row; can be infinite. */
  readonly most: number;
  /** At most, in the row. */
  readonly node: NodeId;
}

/** Why a sheet, or what is left of it, is not calculated in doubles. */
export class Refusal extends Error {}
