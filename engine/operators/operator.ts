import type { Argument, ValueType } from '../3-lower/sheet.ts';
import type { ProblemData } from '../problems/problem.ts';
import type { Interval } from '../values/interval.ts';
import type { Value } from '../values/value.ts';
import type { Blocked, Fault } from './fault.ts';

/** Words in every language of the interface. */
export interface Words {
  readonly en: string;
  readonly ru: string;
}

/** Why arguments do not fit: code and data of a problem; the argument that does not fit (from 0), and the one that it does not fit to. */
export interface TypeFault {
  readonly code: string;
  readonly data: ProblemData;
  readonly at?: number;
  readonly against?: number;
}

export type NumberType = Extract<ValueType, { kind: 'number' }>;

/** The type of an argument; a literal argument (label, step, mode, code) is the literal itself. */
export type ArgumentType = ValueType | { readonly literal: string | boolean };

/** What an operator gives: a value, or why there is none. */
export type Outcome = Value | Fault | Blocked;

/** An argument at run time. */
export type Operand = Outcome | Argument;

/** What operators read while a sheet is calculated. */
export interface Context {
  line(id: string): Outcome;
  fact(id: string): Outcome;
}

/**
 * How a formula with this operator reads. `infix` stands between the arguments (`prefix`: before the only one); precedence 1 binds weakest.
 * `phrase` is the whole in words: `{1}` is the first argument, `{all}` all of them, `{rest}` all but the first.
 */
export interface Prose {
  readonly infix?: Words;
  readonly prefix?: Words;
  readonly precedence?: number;
  readonly phrase: Words;
}

/** How many arguments; `odd`: their number is odd. */
export interface Arity {
  readonly min: number;
  readonly max: number;
  readonly odd?: true;
}

/** One operator of lowered expressions, declared once: type, calculation, words, intervals. */
export interface Operator {
  readonly name: string;
  /** The JsonLogic tokens that a policy writes it with; none: only lowering uses it. */
  readonly tokens: readonly string[];
  /** An expression of a policy that uses the token, as JSON, for the reference and its test. */
  readonly example?: string;
  /** One sentence for the reference. */
  readonly about: Words;
  readonly arity: Arity;
  /** How many arguments a policy writes, where lowering adds some of its own. */
  readonly written?: Arity;
  /** Whether the argument at this place (from 0, of so many) is a literal and not an expression. */
  readonly literalAt?: (index: number, count: number) => boolean;
  /** Unit of a number without unit in a policy: that of the other arguments, or, for the first one, percent. Absent: plain. */
  readonly bareNumbers?: 'like-others' | 'percent-first';
  /** A text literal of a policy that stands beside a date is a date. */
  readonly datesFromTexts?: true;
  /** The type of the result; arguments are as many as the arity says. */
  readonly type: (args: readonly ArgumentType[]) => ValueType | TypeFault;
  /** Exact implementation; literals come as they are. It does not throw. Absent: json-logic-js runs the operator itself. */
  readonly run?: (args: readonly Operand[], context: Context) => Outcome;
  /** What `run` can be given beside values. Absent: nothing, a missing or failed argument makes the result so. `failures`: missing ones too. */
  readonly accepts?: 'missing' | 'failures';
  readonly prose: Prose;
  /** What it does to intervals of numbers; an argument that is not a number is undefined. Absent where the result is not a number. */
  readonly interval?: (args: readonly (Interval | undefined)[]) => Interval;
}

export const isTypeFault = (checked: object): checked is TypeFault => 'code' in checked;

/** The same in both languages: a sign of arithmetic. */
export const sign = (text: string): Words => ({ en: text, ru: text });
