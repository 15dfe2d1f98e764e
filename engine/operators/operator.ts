import type { Decimal } from 'decimal.js';
import type { Argument, ValueType } from '../3-lower/sheet.ts';
import type { ProblemData } from '../problems/problem.ts';
import type { Value } from '../values/value.ts';
import type { Interval } from '../values/interval.ts';
import type { Blocked, Fault } from './fault.ts';

/** Words in every language of the interface. */
export interface Words { readonly en: string; readonly ru: string }

/** Why arguments do not fit: code of a problem and its data. */
export interface TypeFault { readonly code: string; readonly data: ProblemData }

/** The type of an argument; a literal argument (`text`, step, mode, code) is the literal itself. */
export type ArgumentType = ValueType | { readonly literal: string | boolean };

/** What an operator gives: a value, or why there is none. */
export type Outcome = Value | Fault | Blocked;

/** What the operators read while a sheet is calculated. */
export interface Context {
  line(id: string): Outcome;
  fact(id: string): Outcome;
}

/**
 * How a formula with this operator reads. `infix` is written between the arguments (`prefix`: before the only one); precedence 1 binds weakest.
 * `phrase` is the whole in words: `{1}` is the first argument, `{all}` all of them with commas, `{rest}` all but the first.
 */
export interface Prose {
  readonly infix?: string;
  readonly prefix?: string;
  readonly precedence?: number;
  readonly phrase: Words;
}

/**
 * One operator of lowered expressions, declared once.
 * `tokens`: the JsonLogic tokens that a policy writes it with (none: used by lowering only).
 */
export interface Operator {
  readonly name: string;
  readonly tokens: readonly string[];
  /** One sentence for the reference. */
  readonly about: Words;
  readonly arity: { readonly min: number; readonly max: number };
  /** Whether the argument at this place (from 0, of so many) is a literal and not an expression. */
  readonly literalAt?: (index: number, count: number) => boolean;
  /** The type of the result; arguments are as many as the arity says. */
  readonly type: (args: readonly ArgumentType[]) => ValueType | TypeFault;
  /** `flow`: json-logic-js runs it itself. `handled`: it looks at missing arguments and faults itself. Else a missing argument makes the result missing. */
  readonly missing?: 'handled' | 'flow';
  /** Decimal implementation; never throws. Literals come as they are. Absent for `flow`. */
  readonly run?: (args: readonly Operand[], context: Context) => Outcome;
  readonly prose: Prose;
  /** What it does to intervals of numbers, outward-exact; arguments that are not numbers are undefined. Absent where the result is not a number. */
  readonly interval?: (args: readonly (Interval | undefined)[]) => Interval;
  /** An example of the token in a policy, as JSON, for the reference. */
  readonly example: string;
}

/** An argument at run time. */
export type Operand = Outcome | Argument;

export const isTypeFault = (type: ValueType | TypeFault): type is TypeFault => 'code' in type;

/** Keeps the operator's own shape while checking it. */
export const defineOperator = <const O extends Operator>(operator: O): Operator => operator;

export type NumberType = Extract<ValueType, { kind: 'number' }>;
export type { Decimal };
