import { Decimal } from 'decimal.js';
import type { Expression, Line } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { describe } from '../describe.ts';
import { aliasOf, because, isPlain, opposite, plainly } from '../formula/because.ts';
import { printFormula } from '../formula/print.ts';
import { literalAt, operandAt, partsOf } from '../formula/tree.ts';
import { quantity, unitOf } from '../units.ts';
import { say } from '../words/index.ts';
import { calculatedPart } from './calculated.ts';
import type { ExplainContext } from './context.ts';
import type { ExplainedLine } from './explanation.ts';
import { explainReach } from './reach/index.ts';
import { nameWithin, writerFor } from './references.ts';
import { explainRounding } from './rounding.ts';
import { shownValue } from './values.ts';

const exactOf = (value: Extract<LineValue, { state: 'value' }>): Decimal | undefined => {
  const exact = value.before ?? value.value;
  return Decimal.isDecimal(exact) ? exact : undefined;
};

const failureOf = (value: LineValue, context: ExplainContext): string => {
  const { language, lines } = context;
  if (value.state === 'missing') return say(language, 'state.missing');
  if (value.state === 'failed') return [say(language, 'state.failed'), ...value.problems.map((problem) => describe(problem, language).cause)].join(': ');
  if (value.state !== 'not-calculated') return '';
  const names = value.because
    .map((id) => lines.get(id)?.line)
    .map((line, index) => (line === undefined ? value.because[index] : say(language, 'value.text', { text: nameWithin(context, line, value.line) })));
  return say(language, 'state.not-calculated', { because: names.join(', ') });
};

/** `plan 1,200 / actual 1,100 = 109.09 %, rounded to a whole percent: 109 %`. */
const arithmetic = (value: Extract<LineValue, { state: 'value' }>, reduced: Expression, context: ExplainContext): string => {
  const { line } = value;
  const exact = exactOf(value);
  const rounding = explainRounding(value, context);
  const shown = exact === undefined ? shownValue(context, line, value.value) : quantity(exact, unitOf(line.type), context.language);
  const formula = isPlain(reduced) ? '' : `${printFormula(reduced, writerFor(context, line, 'sentence'))} = `;
  return `${formula}${shown}${rounding?.changed === true ? `, ${rounding.sentence}` : ''}`;
};

/** A condition of its own line is told in the line that it decides: `because accidents 1 > 0`. */
const withConditionLines = (condition: Expression, context: ExplainContext): Expression => {
  const [operator, args] = partsOf(condition);
  const read = operator === 'read.line' ? context.lines.get(literalAt(args, 0)) : undefined;
  if (read?.line.role === 'condition') return read.state === 'value' && read.value === false ? opposite(read.line.expression) : read.line.expression;
  // Of a rating it is enough to say which it is.
  if (operator === 'compare.equal' && partsOf(operandAt(args, 1))[0] === 'value.text') return operandAt(args, 0);
  return condition;
};

/** Weights are scaled where indicators are left out: the formula says so. */
const NO_REASON: ReadonlySet<string> = new Set(['weight', 'contribution', 'index']);

/** Lines that only pass a value on when nothing happens to it: why nothing happened is not told. */
const PASSED_ON: ReadonlySet<string> = new Set(['bonus', 'proration', 'variable', 'total']);

const reasonFor = (expression: Expression, reduced: Expression, line: Line, context: ExplainContext): string => {
  if (NO_REASON.has(line.role) || (PASSED_ON.has(line.role) && aliasOf(reduced) !== undefined)) return '';
  const condition = because(expression, context.valueOf, (id) => context.lines.get(id)?.line.role === 'band');
  if (condition === undefined) return '';
  const told = plainly(calculatedPart(withConditionLines(condition, context), context));
  return say(context.language, 'sentence.because', { condition: printFormula(told, writerFor(context, line, 'sentence')) });
};

/** What a line says after its name: `plan 1,200 / actual 1,100 = 109.09 %`, which band was hit, or why there is no value. */
export const bodyOf = (value: LineValue, expression: Expression, reduced: Expression, context: ExplainContext): string => {
  if (value.state !== 'value') return failureOf(value, context);
  return explainReach(value, context)?.sentence ?? arithmetic(value, reduced, context) + reasonFor(expression, reduced, value.line, context);
};

/** The formula in symbols and with the numbers put in; none for a mere fact or constant. */
export const formulasOf = (value: LineValue, reduced: Expression, context: ExplainContext): Pick<ExplainedLine, 'formula' | 'numbers'> => {
  if (value.state !== 'value' || isPlain(reduced) || value.line.role === 'band') return {};
  const exact = exactOf(value);
  const result = exact === undefined ? shownValue(context, value.line, value.value) : quantity(exact, unitOf(value.line.type), context.language);
  return {
    formula: printFormula(reduced, writerFor(context, value.line, 'symbols')),
    numbers: `${printFormula(reduced, writerFor(context, value.line, 'numbers'))} = ${result}`,
  };
};
