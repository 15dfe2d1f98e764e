import type { Rational } from '../../../analyse/rational.ts';
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
  /** Quotients of 40 digits stand in the number, so that its value is not exactly what is written above. */
  readonly quotient?: Quotient;
}

/** How far a double is from the exact value. */
export interface Apart {
  /** At most, in any row; can be infinite. */
  readonly most: number;
  /** At most, in the row. */
  readonly node: NodeId;
}

/** How the value of a number, which has quotients of 40 significant digits in it, differs from the rational that it stands for. */
export interface Quotient {
  /** At most so far is the value from the rational. */
  readonly error: number;
  /** Condition: the row has a quotient in its number; in other rows the value is the rational. */
  readonly inexact: NodeId;
  /**
   * Condition: value and rational can differ also where the rational is a decimal. They do not while only exact numbers are added to a
   * quotient, and it is divided by exact numbers or multiplied by such as 1.25, whose reciprocal ends: then every quotient on the way ended.
   */
  readonly unsafe: NodeId;
  /** Significant digits that a quotient on the way can have more than the decimal. */
  readonly digits: number;
}

/** Why a sheet, or what is left of it, is not calculated in doubles. */
export class Refusal extends Error {}

/** Significant digits of a quotient. */
export const QUOTIENT_DIGITS = 40;
/** Half a unit of the last of 40 digits, relative to the number, and a little more. */
export const QUOTIENT_ERROR = 6e-40;
