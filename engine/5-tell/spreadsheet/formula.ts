import type { RoundingMode } from '@scorewright/schemas';
import type { Argument, Expression } from '../../3-lower/sheet.ts';
import { OPERATORS, typeOfExpression } from '../../operators/index.ts';
import type { FormulaCells } from './cells.ts';
import { numberLiteral, operand, textLiteral } from './cells.ts';
import { ceilingOf, compared, difference, floorOf, rounded } from './guards.ts';

/** What a value that is missing is: every formula that reads it is missing too, and `ISNA` asks for it. */
export const MISSING = 'NA()';
/** What a problem is: an error that `ISNA` does not take for a missing value. */
const PROBLEM = '1/0';

type Kind = 'number' | 'text' | 'date' | 'boolean';
type Printer = (args: readonly Argument[], context: Context) => string;

/** What printing an expression needs: cells, and the kinds of lines and facts. */
export interface Context {
  readonly cells: FormulaCells;
  kindOf(expression: Expression): Kind;
}

const isExpression = (argument: Argument | undefined): argument is Expression => typeof argument === 'object';

const print = (argument: Argument | undefined, context: Context): string => {
  if (!isExpression(argument)) throw new Error(`not an expression: ${String(argument)}`);
  return formulaOf(argument, context);
};

/** An argument in a cell or as a number, to stand more than once. */
const cell = (argument: Argument | undefined, context: Context): string => context.cells.cell(print(argument, context));

const infix =
  (sign: string): Printer =>
  (args, context) =>
    args.map((arg) => operand(print(arg, context))).join(sign);

const call =
  (name: string): Printer =>
  (args, context) =>
    `${name}(${args.map((arg) => print(arg, context)).join(',')})`;

const expressionsOf = (args: readonly Argument[]): readonly Expression[] => args.filter(isExpression);

/** MIN and MAX leave out texts and truths in cells, and never errors: what is missing stays missing. */
const extreme = (name: string): Printer => call(name);

type Order = 'less' | 'at-most' | 'equal' | 'not-equal' | 'at-least' | 'more';
const SIGNS: { readonly [order in Order]: string } = { less: '<', 'at-most': '<=', equal: '=', 'not-equal': '<>', 'at-least': '>=', more: '>' };

/** One comparison of a chain, by the kind of what is compared: dates are whole days, texts differ by their case. */
function comparePair(order: Order, a: Argument | undefined, b: Argument | undefined, context: Context): string {
  const kind = isExpression(a) ? context.kindOf(a) : 'number';
  if (kind === 'number') return compared(order, cell(a, context), cell(b, context));
  if (kind !== 'text') return `${operand(print(a, context))}${SIGNS[order]}${operand(print(b, context))}`;
  const same = `EXACT(${print(a, context)},${print(b, context)})`;
  return order === 'equal' ? same : `NOT(${same})`;
}

const comparison =
  (order: Order): Printer =>
  (args, context) =>
    allOf(args.slice(1).map((next, index) => comparePair(order, args[index], next, context)));

/** Not by AND: what comes after a false one is not asked for. */
const allOf = (conditions: readonly string[]): string => conditions.reduceRight((rest, one) => (rest === '' ? one : `IF(${one},${rest},FALSE)`), '');
const anyOf = (conditions: readonly string[]): string => conditions.reduceRight((rest, one) => (rest === '' ? one : `IF(${one},TRUE,${rest})`), '');

function printIf(args: readonly Argument[], context: Context): string {
  const [condition, then, ...rest] = args;
  if (then === undefined) return print(condition, context);
  return `IF(${print(condition, context)},${branch(then, context)},${printIf(rest, context)})`;
}

/** A branch that is not taken may be an error: a helper cell for it would be none of the formula's business, and is not. */
const branch = (argument: Argument, context: Context): string => print(argument, context);

function printPick(args: readonly Argument[], context: Context): string {
  const pairs = args.slice(0, args.length - (args.length % 2));
  const cases = pairs.flatMap((label, index) => (index % 2 === 0 ? [[String(label), print(pairs[index + 1], context)] as const] : []));
  return cases.reduceRight((rest, [label, condition]) => `IF(${condition},${textLiteral(label)},${rest})`, PROBLEM);
}

function printAverage(args: readonly Argument[], context: Context): string {
  const values = args.map((arg) => cell(arg, context));
  const sum = values.map((value) => `IF(ISNA(${value}),0,${value})`).join('+');
  const count = values.map((value) => `IF(ISNA(${value}),0,1)`).join('+');
  return `IF(${count}=0,${MISSING},(${sum})/(${count}))`;
}

const literal = (args: readonly Argument[], index: number): string => String(args[index]);

const PRINTERS: { readonly [operator: string]: Printer } = {
  'value.number': (args) => numberLiteral(literal(args, 0)),
  'value.text': (args) => textLiteral(literal(args, 0)),
  'value.boolean': (args) => (args[0] === true ? 'TRUE' : 'FALSE'),
  'value.date': (args) => dateLiteral(literal(args, 0)),
  'read.line': (args, { cells }) => cells.line(literal(args, 0)),
  'read.fact': (args, { cells }) => cells.fact(literal(args, 0)),
  'decimal.add': infix('+'),
  'decimal.subtract': (args, context) => difference(cell(args[0], context), cell(args[1], context)),
  'decimal.negate': (args, context) => `-${operand(print(args[0], context))}`,
  'decimal.multiply': infix('*'),
  'decimal.divide': (args, context) => infix('/')(expressionsOf(args), context),
  'decimal.remainder': (args, context) => {
    const [a, b] = [cell(args[0], context), cell(args[1], context)];
    const q = context.cells.cell(`${a}/${b}`);
    return difference(a, context.cells.cell(`${b}*SIGN(${q})*INT(ABS(${q})*(1+5E-15))`));
  },
  'decimal.min': extreme('MIN'),
  'decimal.max': extreme('MAX'),
  'decimal.abs': call('ABS'),
  'decimal.percent-of': (args, context) => `${infix('*')(args, context)}/100`,
  'decimal.percent': (args, context) => `${operand(print(args[0], context))}*100/${operand(print(args[1], context))}`,
  'decimal.round': (args, context) => rounded(print(args[0], context), literal(args, 1), literal(args, 2) as RoundingMode, context.cells),
  'decimal.floor-steps': (args, context) => floorOf(context.cells.cell(infix('/')(expressionsOf(args), context))),
  'decimal.ceiling-quotient': (args, context) => {
    const [value, divisor, step] = expressionsOf(args).map((arg) => operand(print(arg, context)));
    return `${operand(ceilingOf(context.cells.cell(`${value}/${divisor}/${step}`)))}*${step}`;
  },
  'decimal.average': printAverage,
  'decimal.as-coefficient': (args, context) => `${operand(print(args[0], context))}/100`,
  'decimal.as-percent': (args, context) => `${operand(print(args[0], context))}*100`,
  'decimal.quantity': (args, context) => print(args[0], context),
  'compare.less': comparison('less'),
  'compare.at-most': comparison('at-most'),
  'compare.equal': comparison('equal'),
  'compare.not-equal': comparison('not-equal'),
  'compare.at-least': comparison('at-least'),
  'compare.more': comparison('more'),
  'compare.one-of': ([value, ...list], context) => anyOf(list.map((one) => comparePair('equal', value, one, context))),
  'text.one-of': ([value, ...texts], context) => {
    const read = cell(value, context);
    return anyOf(texts.map((text) => `EXACT(${read},${textLiteral(String(text))})`));
  },
  'date.days-between': (args, context) => `${operand(print(args[1], context))}-${operand(print(args[0], context))}`,
  'boolean.not': call('NOT'),
  and: (args, context) => allOf(args.map((arg) => print(arg, context))),
  or: (args, context) => anyOf(args.map((arg) => print(arg, context))),
  if: printIf,
  'missing.known': (args, context) => `NOT(ISNA(${print(args[0], context)}))`,
  'missing.otherwise': (args, context) => {
    const value = cell(args[0], context);
    return `IF(ISNA(${value}),${print(args[1], context)},${value})`;
  },
  'missing.require': (args, context) => print(args[0], context),
  'missing.left-out': () => MISSING,
  'band.pick': printPick,
  'check.that': (args, context) => `IF(${print(args[0], context)},${print(args[1], context)},${PROBLEM})`,
};

/** Operators that a spreadsheet can have: all of them. A test holds this against the registry. */
export const PRINTED_OPERATORS: readonly string[] = Object.keys(PRINTERS);

function dateLiteral(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return `DATE(${year},${month},${day})`;
}

/** A lowered expression as a formula of spreadsheets (English names, commas), without the sign of equality. */
export function formulaOf(expression: Expression, context: Context): string {
  const [[name, args] = ['', []]] = Object.entries(expression);
  const printer = PRINTERS[name];
  if (printer === undefined) throw new Error(`${OPERATORS.has(name) ? 'no formula for' : 'not an operator:'} ${name}`);
  return printer(args, context);
}

/** The kind of an expression, by the kinds of lines and facts. */
export const kindOfExpression = typeOfExpression;
