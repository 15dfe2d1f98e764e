import { Decimal } from 'decimal.js';
import type { Argument, Expression } from '../../3-lower/sheet.ts';
import { OPERATORS } from '../../operators/index.ts';
import { dateText } from '../dates.ts';
import type { Language } from '../language.ts';
import { shortNumber } from '../numbers.ts';
import { operand } from '../units.ts';
import { fill, say } from '../words/index.ts';
import type { Part } from './part.ts';
import { ATOM, atom, bracketed, joined, partAt, PHRASE, PRODUCT } from './part.ts';
import { specialPart } from './special.ts';
import { isExpression, literalAt, operandAt, partsOf } from './tree.ts';
import type { FormulaWriter } from './writer.ts';

/** Operators after which the same operator on the right needs brackets. */
const NOT_ASSOCIATIVE: ReadonlySet<string> = new Set(['decimal.subtract', 'decimal.divide', 'decimal.percent']);

const numberPart = (text: string, unit: string, { style, language }: FormulaWriter): Part => {
  const value = new Decimal(text);
  return atom(style === 'sentence' ? operand(value, unit, language) : shortNumber(value, language));
};

const referencePart = (kind: 'line' | 'fact', id: string, { style, reference }: FormulaWriter): Part => {
  const { name, value, percent, isText } = reference(kind, id);
  if (style === 'symbols' || value === undefined) return atom(name);
  if (style === 'sentence') return atom(name === '' ? value : `${name}${isText === true ? ': ' : ' '}${value}`);
  return atom(percent ? value.replace(/.%$/u, '') : value);
};

const literalPart = (operator: string, args: readonly Argument[], writer: FormulaWriter): Part | undefined => {
  const first = literalAt(args, 0);
  switch (operator) {
    case 'value.number':
      return numberPart(first, literalAt(args, 1), writer);
    case 'value.text':
      return atom(say(writer.language, 'value.text', { text: first }));
    case 'value.date':
      return atom(dateText(first, writer.language));
    case 'value.boolean':
      return atom(say(writer.language, args[0] === true ? 'value.true' : 'value.false'));
    case 'read.line':
      return referencePart('line', first, writer);
    case 'read.fact':
      return referencePart('fact', first, writer);
    default:
      return undefined;
  }
};

const spaced = (sign: string): string => (sign.startsWith(' ') ? sign : ` ${sign} `);

/** By the operator's own prose: an infix or prefix sign, else its phrase. */
const prosePart = (operator: string, parts: readonly Part[], language: Language): Part => {
  const prose = OPERATORS.get(operator)?.prose;
  if (prose === undefined) return atom(`${operator}(${parts.map(({ text }) => text).join(', ')})`);
  const binds = prose.precedence ?? ATOM;
  if (prose.infix !== undefined) return joined(parts, spaced(prose.infix[language]), binds, !NOT_ASSOCIATIVE.has(operator));
  if (prose.prefix !== undefined) return { text: prose.prefix[language] + bracketed(partAt(parts, 0), binds), binds };
  const texts = parts.map((part) => (parts.length === 1 ? part.text : bracketed(part, PRODUCT)));
  const numbered = Object.fromEntries(texts.map((text, index) => [String(index + 1), text]));
  const [, ...rest] = texts;
  return { text: fill(prose.phrase[language], { ...numbered, all: texts.join('; '), rest: rest.join('; ') }), binds: parts.length > 1 ? PHRASE : ATOM };
};

const write = (expression: Expression, writer: FormulaWriter): Part => {
  const [operator, args] = partsOf(expression);
  const literal = literalPart(operator, args, writer);
  if (literal !== undefined) return literal;
  const parts = args.map((arg, index) => (isExpression(arg) ? write(operandAt(args, index), writer) : atom(String(arg))));
  return specialPart(operator, args, parts, writer) ?? prosePart(operator, parts, writer.language);
};

/** Writes an expression as a formula, with no more brackets than arithmetic needs. */
export const printFormula = (expression: Expression, writer: FormulaWriter): string => write(expression, writer).text;
