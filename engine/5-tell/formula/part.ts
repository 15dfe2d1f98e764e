import { MINUS } from '../numbers.ts';

/** A written part of a formula and how tightly it holds together: 1 binds weakest. */
export interface Part {
  readonly text: string;
  readonly binds: number;
  /** It ends in a bound (`at least 0 %`), so that another one is joined with `and`. */
  readonly bounded?: true;
  /** It is this with a minus before it, which a sum takes off. */
  readonly takesOff?: Part;
}

/** What needs no brackets anywhere. */
export const ATOM = 10;
/** Products and quotients. */
export const PRODUCT = 6;
/** A phrase with several parts: in brackets wherever it is part of something. */
export const PHRASE = 0;

export const atom = (text: string): Part => ({ text, binds: ATOM });

export const bracketed = ({ text, binds }: Part, least: number): string => (binds < least ? `(${text})` : text);

/** After a sign a negative number stands in brackets. */
const operandText = (part: Part, least: number): string => (part.text.startsWith(MINUS) && part.binds >= least ? `(${part.text})` : bracketed(part, least));

/** Parts with a sign between them; brackets where the parts bind more weakly, and on the right of a sign that is not associative. */
export const joined = (parts: readonly Part[], sign: string, binds: number, associative: boolean): Part => ({
  text: parts.map((part, index) => (index === 0 ? bracketed(part, binds) : operandText(part, associative ? binds : binds + 1))).join(sign),
  binds,
});

export const times = (...parts: readonly Part[]): Part => joined(parts, ' × ', PRODUCT, true);
export const over = (a: Part, b: Part): Part => joined([a, b], ' / ', PRODUCT, false);

/** INVARIANT: an operator has the arguments that its arity says. */
export const partAt = (parts: readonly Part[], index: number): Part => parts[index] ?? atom('');
