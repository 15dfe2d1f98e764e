import type { Expression, ValueType } from '../../3-lower/sheet.ts';
import { number, quantity } from '../../operators/build.ts';

/** What a number without unit makes of the product that it stands in. */
export interface Scaled {
  /** The number is a rate: 350 times hours is money, 2 times days late is percent. The product is in the unit of its place. */
  readonly rate: boolean;
  /** The number is 100: a quotient times it is percent. */
  readonly hundred: boolean;
}

/** A checked part of an expression: what it is lowered to, its type, and where it stands. */
export interface Term {
  readonly expression: Expression;
  readonly type: ValueType;
  readonly pointer: string;
  /** As the policy writes it. */
  readonly logic: unknown;
  /** Made of numbers without a unit only: it takes the unit of what stands beside it. */
  readonly bare?: true;
  /** It is a product with a number without unit, which takes the unit of its place. */
  readonly scaled?: Scaled;
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

const LONGEST_ORIGIN = 80;

/** How a problem calls a part: the name that it reads, the literal, or its JSON. Only of parts that were checked, which are not deep. */
export function originOf({ logic }: Term): string {
  if (typeof logic === 'object' && logic !== null && 'var' in logic) return String(logic.var);
  const json = typeof logic === 'object' ? JSON.stringify(logic) : String(logic);
  return json.length > LONGEST_ORIGIN ? `${json.slice(0, LONGEST_ORIGIN)}…` : json;
}
