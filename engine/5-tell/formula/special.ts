import type { Argument } from '../../3-lower/sheet.ts';
import type { Word } from '../words/index.ts';
import { say } from '../words/index.ts';
import type { Part } from './part.ts';
import { atom, over, partAt, PHRASE, times } from './part.ts';
import { isExpression, partsOf } from './tree.ts';
import type { FormulaWriter } from './writer.ts';

type Special = (parts: readonly Part[], writer: FormulaWriter) => Part;

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

/** Operators that read better in other words than those of their prose, here where the numbers are put in. */
export const specialPart = (operator: string, args: readonly Argument[], parts: readonly Part[], writer: FormulaWriter): Part | undefined =>
  SPECIAL.get(operator)?.(parts, writer) ?? boundedPart(operator, args, parts, writer);
