import { add, known, leftOut, line, number, or, otherwise, when } from '../../operators/build.ts';
import type { Expression } from '../sheet.ts';

/** A line that is combined. `optional`: it may be left out. */
export interface Part {
  readonly id: string;
  readonly optional: boolean;
}

/** Each part, or what does not change the result where it is left out. */
const partsOr = (parts: readonly Part[], neutral: Expression): readonly Expression[] =>
  parts.map(({ id, optional }) => (optional ? otherwise(line(id), neutral) : line(id)));

/** The combination, missing when all its parts are left out. */
export function unlessAllMissing(parts: readonly Part[], combined: Expression, unit: string): Expression {
  const [first, ...rest] = parts.map(({ id }) => known(line(id)));
  return first === undefined || parts.some(({ optional }) => !optional) ? combined : when(or(first, ...rest), combined, leftOut(unit));
}

/** The sum of the parts that are known. */
export function sumOf(parts: readonly Part[], unit: string): Expression {
  const zero = number('0', unit);
  const [first = zero, ...rest] = partsOr(parts, zero);
  return unlessAllMissing(parts, add(first, ...rest), unit);
}
