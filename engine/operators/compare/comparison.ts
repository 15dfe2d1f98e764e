import { compare } from '../../values/arithmetic.ts';
import type { Decimal } from 'decimal.js';
import type { Operand, Operator, Words } from '../operator.ts';
import { sign } from '../operator.ts';
import { BOOLEAN, kindOf, sameType, whenFits } from '../types.ts';

interface Comparison {
  readonly name: string;
  readonly tokens: readonly string[];
  readonly symbol: string;
  readonly example: string;
  readonly about: Words;
  readonly phrase: Words;
  /** Also of texts and booleans. */
  readonly equality?: true;
  /** Also of three, each to the next: `80 <= x <= 100`. */
  readonly chain?: true;
  /** Whether it holds, by the order of the two: negative, zero, positive. */
  readonly holds: (order: number) => boolean;
}

/** Dates are ordered as texts, because the year stands first. */
export function order(a: Operand, b: Operand): number {
  if (typeof a === 'object') return compare(a as Decimal, b as Decimal);
  return a === b ? 0 : (a as string) < (b as string) ? -1 : 1;
}

/** A comparison of two numbers of one unit or of two dates; equality also of texts and booleans. */
export const comparison = ({ name, tokens, symbol, example, about, phrase, equality, chain, holds }: Comparison): Operator => ({
  name,
  tokens,
  example,
  about,
  arity: { min: 2, max: chain ? 3 : 2 },
  bareNumbers: 'like-others',
  datesFromTexts: true,
  type: (args) =>
    whenFits(sameType(args), (type) =>
      equality || type.kind === 'number' || type.kind === 'date' ? BOOLEAN : { code: 'not-ordered', data: { found: kindOf(type) }, at: 0 },
    ),
  run: (args) => args.slice(1).every((next, index) => holds(order(args[index] as Operand, next))),
  prose: { infix: sign(symbol), precedence: 4, phrase },
});
