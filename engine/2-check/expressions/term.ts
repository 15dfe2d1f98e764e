import type { Expression, ValueType } from '../../3-lower/sheet.ts';
import { number, quantity } from '../../operators/build.ts';

/** A checked part of an expression: what it is lowered to, its type, and where it stands. */
export interface Term {
  readonly expression: Expression;
  readonly type: ValueType;
  readonly pointer: string;
  /** How a problem calls it: the name that it reads, or its JSON. */
  readonly origin: string;
  /** Made of numbers without a unit only: it takes the unit of what stands beside it. */
  readonly bare?: true;
  /** It is a text literal, this one. */
  readonly text?: string;
  /** It is a number literal, this one. */
  readonly digits?: string;
}

/** A bare number in the unit of its neighbours. */
export function withUnit(term: Term, unit: string): Term {
  if (!term.bare) return term;
  const { bare: _bare, ...rest } = term;
  return { ...rest, type: { kind: 'number', unit }, expression: term.digits === undefined ? quantity(term.expression, unit) : number(term.digits, unit) };
}
