import { Decimal } from 'decimal.js';
import type { Argument, Expression } from '../../3-lower/sheet.ts';
import { OPERATORS } from '../../operators/index.ts';
import { dateText } from '../dates.ts';
import type { Language } from '../language.ts';
import { MINUS, shortNumber } from '../numbers.ts';
import { operand } from '../units.ts';
import type { Word } from '../words/index.ts';
import { fill, say } from '../words/index.ts';
import { isExpression, literalAt, operandAt, partsOf } from './tree.ts';

/**
 * How a formula is written. `symbols`: names, for a calculator, `plan × 100 / actual`. `numbers`: the same with the numbers put in,
 * `1,200 × 100 / 1,100`. `sentence`: names with their numbers, percent with its sign, `plan 1,200 / actual 1,100`.
 */
export type FormulaStyle = 'symbols' | 'numbers' | 'sentence';

/** What the printer is told of a line or fact that is read. */
export interface Reference { readonly name: string; readonly value?: string; readonly percent: boolean; readonly isText?: boolean }

export interface FormulaWriter {
  readonly language: Language;
  readonly style: FormulaStyle;
  readonly reference: (kind: 'line' | 'fact', id: string) => Reference;
}

/** A written part and how tightly it holds together: 1 binds weakest. */
interface Part { readonly text: string; readonly binds: number; readonly bounded?: true }

const ATOM = 10;
const PRODUCT = 6;
/** Operators after which the same operator on the right needs brackets. */
const NOT_ASSOCIATIVE: ReadonlySet<string> = new Set(['decimal.subtract', 'decimal.divide', 'decimal.percent']);

const atom = (text: string): Part => ({ text, binds: ATOM });

const bracketed = ({ text, binds }: Part, least: number): string => (binds < least ? `(${text})` : text);

const negative = (text: string): Part => ({ text, binds: text.startsWith(MINUS) ? ATOM - 1 : ATOM });

const numberPart = (text: string, unit: string, { style, language }: FormulaWriter): Part => {
  const value = new Decimal(text);
  return negative(style === 'sentence' ? operand(value, unit, language) : shortNumber(value, language));
};

const referencePart = (kind: 'line' | 'fact', id: string, { style, reference }: FormulaWriter): Part => {
  const { name, value, percent, isText } = reference(kind, id);
  if (style === 'symbols' || value === undefined) return atom(name);
  if (style === 'sentence') return name === '' ? negative(value) : atom(`${name}${isText === true ? ': ' : ' '}${value}`);
  return negative(percent ? value.replace(/.%$/u, '') : value);
};

const joined = (parts: readonly Part[], sign: string, binds: number, associative: boolean): Part => ({
  text: parts.map((part, index) => bracketed(part, index === 0 || associative ? binds : binds + 1)).join(sign), binds,
});

const times = (...parts: readonly Part[]): Part => joined(parts, ' × ', PRODUCT, true);
const over = (a: Part, b: Part): Part => joined([a, b], ' / ', PRODUCT, false);
const hundred = (writer: FormulaWriter): Part => numberPart('100', '1', writer);

type Special = (args: readonly Part[], writer: FormulaWriter) => Part;

/** Percent takes its 100 along where the reader is to type the formula into a calculator; in a sentence the sign says it. */
const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['decimal.percent', ([part, whole], writer) => over(writer.style === 'sentence' ? part! : times(part!, hundred(writer)), whole!)],
  ['decimal.percent-of', ([percent, of], writer) => (writer.style === 'sentence' ? times(of!, percent!) : over(times(of!, percent!), hundred(writer)))],
  ['decimal.as-coefficient', ([value], writer) => (writer.style === 'sentence' ? value! : over(value!, hundred(writer)))],
  ['decimal.as-percent', ([value], writer) => times(value!, hundred(writer))],
  ['decimal.ceiling-quotient', ([value, divisor, step], { language }) =>
    ({ text: say(language, 'formula.rounded-up', { value: over(value!, divisor!).text, step: step!.text }), binds: 0 })],
]);

const BOUNDS: ReadonlyMap<string, readonly [Word, Word]> = new Map([
  ['decimal.max', ['formula.at-least', 'formula.and-at-least']], ['decimal.min', ['formula.at-most', 'formula.and-at-most']],
]);

/** `at least 0 %`: a bound is a literal; what is bounded comes first, wherever it stands. */
const boundedPart = (operator: string, args: readonly Argument[], parts: readonly Part[], { language, style }: FormulaWriter): Part | undefined => {
  const isLiteral = args.map((arg) => isExpression(arg) && partsOf(arg)[0] === 'value.number');
  if (style !== 'sentence' || parts.length !== 2 || isLiteral[0] === isLiteral[1]) return undefined;
  const [value, bound] = isLiteral[1] === true ? [parts[0]!, parts[1]!] : [parts[1]!, parts[0]!];
  const words = BOUNDS.get(operator);
  return words && { text: say(language, words[value.bounded === true ? 1 : 0], { value: value.text, bound: bound.text }), binds: 0, bounded: true };
};

const literalPart = (operator: string, args: readonly Argument[], writer: FormulaWriter): Part | undefined => {
  const first = literalAt(args, 0);
  switch (operator) {
    case 'value.number': return numberPart(first, literalAt(args, 1), writer);
    case 'value.text': return atom(say(writer.language, 'value.text', { text: first }));
    case 'value.date': return atom(dateText(first, writer.language));
    case 'value.boolean': return atom(say(writer.language, args[0] === true ? 'value.true' : 'value.false'));
    case 'read.line': return referencePart('line', first, writer);
    case 'read.fact': return referencePart('fact', first, writer);
    default: return undefined;
  }
};

const spaced = (sign: string): string => (sign.startsWith(' ') ? sign : ` ${sign} `);

/** By the operator's own prose: an infix or prefix sign, else its phrase. */
const prosePart = (operator: string, parts: readonly Part[], language: Language): Part => {
  const prose = OPERATORS.get(operator)?.prose;
  if (prose === undefined) return atom(`${operator}(${parts.map(({ text }) => text).join(', ')})`);
  const binds = prose.precedence ?? ATOM;
  if (prose.infix !== undefined) return joined(parts, spaced(prose.infix[language]), binds, !NOT_ASSOCIATIVE.has(operator));
  if (prose.prefix !== undefined) return { text: prose.prefix[language] + bracketed(parts[0]!, binds), binds };
  const texts = parts.map((part) => (parts.length === 1 ? part.text : bracketed(part, PRODUCT)));
  const numbered = Object.fromEntries(texts.map((text, index) => [String(index + 1), text]));
  return { text: fill(prose.phrase[language], { ...numbered, all: texts.join('; '), rest: texts.slice(1).join('; ') }), binds: parts.length > 1 ? 0 : ATOM };
};

const write = (expression: Expression, writer: FormulaWriter): Part => {
  const [operator, args] = partsOf(expression);
  const literal = literalPart(operator, args, writer);
  if (literal !== undefined) return literal;
  const parts = args.map((arg, index) => (isExpression(arg) ? write(operandAt(args, index), writer) : atom(String(arg))));
  return SPECIAL.get(operator)?.(parts, writer) ?? boundedPart(operator, args, parts, writer) ?? prosePart(operator, parts, writer.language);
};

/** Writes an expression as a formula, with no more brackets than arithmetic needs. */
export const printFormula = (expression: Expression, writer: FormulaWriter): string => write(expression, writer).text;
