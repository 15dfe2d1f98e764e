import { Decimal } from 'decimal.js';
import type { Argument } from '../../3-lower/sheet.ts';
import { isRoundingMode } from '../../values/arithmetic.ts';
import { shortNumber } from '../numbers.ts';
import type { Word } from '../words/index.ts';
import { say } from '../words/index.ts';
import { choicePart } from './choice.ts';
import type { Part } from './part.ts';
import { atom, bracketed, over, partAt, PHRASE, PRODUCT, times } from './part.ts';
import { negativePart, reductionPart, sumPart } from './sum.ts';
import { isExpression, literalAt, partsOf } from './tree.ts';
import type { FormulaWriter } from './writer.ts';

type Special = (parts: readonly Part[], writer: FormulaWriter, args: readonly Argument[]) => Part | undefined;

const HUNDRED = atom('100');

/** Percent takes its 100 along where the reader is to type the formula into a calculator; in a sentence the sign says it. */
const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['decimal.percent', (parts, { style }) => over(style === 'sentence' ? partAt(parts, 0) : times(partAt(parts, 0), HUNDRED), partAt(parts, 1))],
  [
    'decimal.percent-of',
    (parts, { style }) => {
      const product = times(partAt(parts, 1), partAt(parts, 0));
      return style === 'sentence' ? product : over(product, HUNDRED);
    },
  ],
  ['decimal.as-coefficient', (parts, { style }) => (style === 'sentence' ? partAt(parts, 0) : over(partAt(parts, 0), HUNDRED))],
  ['decimal.as-percent', (parts) => times(partAt(parts, 0), HUNDRED)],
  [
    'decimal.ceiling-quotient',
    (parts, { language }) => ({
      text: say(language, 'formula.rounded-up', { value: over(partAt(parts, 0), partAt(parts, 1)).text, step: partAt(parts, 2).text }),
      binds: PHRASE,
    }),
  ],
  [
    'decimal.round',
    (parts, { language }, args) => {
      const mode = literalAt(args, 2);
      if (!isRoundingMode(mode)) return undefined;
      const step = shortNumber(new Decimal(literalAt(args, 1)), language);
      const data = { value: bracketed(partAt(parts, 0), PRODUCT), step, direction: say(language, `mode.${mode}`) };
      return { text: say(language, 'formula.rounded', data), binds: PHRASE };
    },
  ],
  // A check and a restated unit say nothing to a reader: what they hold stands there as if it stood alone.
  ['check.that', (parts) => parts[1]],
  ['missing.require', (parts) => parts[0]],
  ['decimal.quantity', (parts) => parts[0]],
  ['if', (parts, { language }) => choicePart(parts, language)],
  ['decimal.add', (parts) => sumPart(parts)],
  ['decimal.subtract', (parts, _writer, args) => reductionPart(parts, args)],
  ['decimal.negate', (parts) => negativePart(partAt(parts, 0))],
]);

const BOUNDS: ReadonlyMap<string, readonly [first: Word, further: Word]> = new Map([
  ['decimal.max', ['formula.at-least', 'formula.and-at-least']],
  ['decimal.min', ['formula.at-most', 'formula.and-at-most']],
]);

const isNumber = (arg: Argument | undefined): boolean => isExpression(arg) && partsOf(arg)[0] === 'value.number';

/** `at least 0 %`: a bound is a literal; what is bounded comes first, wherever it stands. */
const boundedPart = (operator: string, args: readonly Argument[], parts: readonly Part[], { language }: FormulaWriter): Part | undefined => {
  const words = BOUNDS.get(operator);
  const isBound = args.map(isNumber);
  if (words === undefined || parts.length !== 2 || isBound[0] === isBound[1]) return undefined;
  const [value, bound] = isBound[1] === true ? [partAt(parts, 0), partAt(parts, 1)] : [partAt(parts, 1), partAt(parts, 0)];
  return { text: say(language, words[value.bounded === true ? 1 : 0], { value: value.text, bound: bound.text }), binds: PHRASE, bounded: true };
};

const EXTREMES: ReadonlyMap<string, Word> = new Map([
  ['decimal.max', 'formula.largest'],
  ['decimal.min', 'formula.smallest'],
]);

/** Of two the larger, of more the largest. */
const extremePart = (operator: string, parts: readonly Part[], { language }: FormulaWriter): Part | undefined => {
  const word = EXTREMES.get(operator);
  if (word === undefined || parts.length < 3) return undefined;
  return { text: say(language, word, { all: parts.map((part) => bracketed(part, PRODUCT)).join('; ') }), binds: PHRASE };
};

/** Operators that read better in other words than those of their prose, here where the numbers are put in. */
export const specialPart = (operator: string, args: readonly Argument[], parts: readonly Part[], writer: FormulaWriter): Part | undefined =>
  SPECIAL.get(operator)?.(parts, writer, args) ?? boundedPart(operator, args, parts, writer) ?? extremePart(operator, parts, writer);
