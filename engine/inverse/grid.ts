import type { Input } from '../3-lower/sheet.ts';
import { floorSteps } from '../values/arithmetic.ts';
import { decimal, printDecimal } from '../values/decimal.ts';
import type { Decimal } from 'decimal.js';
import { isCountedNoun } from '../values/unit.ts';

/** The values that a fact is tried at: whole multiples of the step, from one index to another. Both ends belong to it. */
export interface Grid {
  readonly step: Decimal;
  readonly start: bigint;
  readonly from: bigint;
  readonly to: bigint;
  /** Whether the ends are the fact's own (its domain, or zero for what cannot be negative), and not just as far as we look. */
  readonly closed: { readonly from: boolean; readonly to: boolean };
}

/** Digits after the point that a quantity has at least: money has hundredths. */
const FRACTION = 2;
/** Beyond that no fact is taken for true. */
const FARTHEST = decimal('1e30');
/** How many times the largest figure of the same kind we look. */
const FAR = 1_000_000_000;
/** How many times that figure, or what part of the present value, is near: there every rounding can be followed. */
const NEAR = 10;

const least = (a: Decimal, b: Decimal): Decimal => (a.lessThan(b) ? a : b);

const fractionOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** What is counted goes in whole ones, unless the fact itself does not. */
const stepOf = (input: Input, current: string): Decimal => {
  if (input.integer === true) return decimal(1);
  const counted = input.type.kind === 'number' && isCountedNoun(input.type.unit);
  const digits = Math.max(counted ? 0 : FRACTION, ...[current, input.min ?? '', input.max ?? ''].map(fractionOf));
  return decimal(`1e-${digits}`);
};

const wholeUp = (value: Decimal, step: Decimal): bigint => -indexOf(value.negated(), step);

/** Index of the grid at or below a value. */
export const indexOf = (value: Decimal, step: Decimal): bigint => BigInt(printDecimal(floorSteps(value, step)));

/**
 * The grid of a numeric fact: whole numbers where its domain says so or it counts things, else hundredths, or as fine as the fact is written.
 * `scale`: the largest figure of the same unit on the sheet; without a bound of its own the fact is tried up to
 * 1,000,000,000 times that.
 */
export const gridOf = (input: Input, current: string, scale: Decimal): Grid => {
  const step = stepOf(input, current);
  const value = decimal(current);
  const far = least(scale.abs().plus(1).times(FAR), FARTHEST).plus(value.abs().times(NEAR));
  const [min, max] = [input.min, input.max].map((end) => (end === undefined ? undefined : decimal(end)));
  const natural = value.isNegative() ? undefined : decimal(0);
  const [from, to] = [min ?? natural ?? far.negated(), max ?? far];
  return {
    step,
    start: indexOf(value, step),
    from: wholeUp(from, step),
    to: indexOf(to, step),
    closed: { from: min !== undefined || natural !== undefined, to: max !== undefined },
  };
};

/** The part of a grid near the present value: from a tenth of it to ten times the largest figure of its kind. */
export const nearPart = (grid: Grid, scale: Decimal): Grid => {
  const reach = indexOf(scale.abs().plus(1).times(NEAR), grid.step);
  const [low, high] = [grid.start > 0n ? grid.start / BigInt(NEAR) : -reach, reach];
  return { ...grid, from: low > grid.from ? low : grid.from, to: high < grid.to ? high : grid.to };
};

/** The value at an index, as exact decimal text. */
export const valueAt = ({ step }: Grid, index: bigint): string => printDecimal(step.times(index.toString()));
