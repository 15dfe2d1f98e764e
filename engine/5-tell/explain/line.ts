import { Decimal } from 'decimal.js';
import type { Expression, Line } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { describe } from '../describe.ts';
import { aliasOf, because, isPlain, opposite, plainly } from '../formula/because.ts';
import { printFormula } from '../formula/print.ts';
import { literalAt, operandAt, partsOf } from '../formula/tree.ts';
import { indicatorLabel, shortLabelOf } from '../labels.ts';
import { quantity, unitOf } from '../units.ts';
import { say } from '../words/index.ts';
import { calculatedPart } from './calculated.ts';
import type { ExplainContext } from './context.ts';
import type { ExplainedLine } from './explanation.ts';
import { explainCorrection, explainNote } from './notes.ts';
import { explainReach } from './reach.ts';
import { nameWithin, writerFor } from './references.ts';
import { explainRounding } from './rounding.ts';
import { shownValue } from './values.ts';

/** A line as it is told: its own expression, or that of the step that it only repeats. */
export interface Telling { readonly value: LineValue; readonly expression: Expression; readonly label: string; readonly folded: boolean }

/** Roles whose plain values stand within the formulas of other lines. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['fact', 'metric', 'plan', 'level', 'weight', 'modifier']);

const exactOf = (value: Extract<LineValue, { state: 'value' }>): Decimal | undefined => {
  const exact = value.before ?? value.value;
  return Decimal.isDecimal(exact) ? exact : undefined;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The attainment goes by the name of its indicator: `Cost per lead: plan 1,200 / actual 1,100 = 109.09 %`. */
export const titleOf = (context: ExplainContext, line: Line): string => {
  const { document, outcome, language } = context;
  const isAttainment = line.role === 'attainment' && line.indicator !== undefined;
  return capital(isAttainment ? indicatorLabel(document.policy, outcome.scorecard, line.indicator, language) : shortLabelOf(document, line, language));
};

const failureOf = (value: LineValue, context: ExplainContext): string => {
  const { language, lines } = context;
  if (value.state === 'missing') return say(language, 'state.missing');
  if (value.state === 'failed') return [say(language, 'state.failed'), ...value.problems.map((problem) => describe(problem, language).cause)].join(': ');
  if (value.state !== 'not-calculated') return '';
  const names = value.because.map((id) => lines.get(id)?.line).map((line, index) => (line === undefined ? value.because[index] : `“${nameWithin(context, line, value.line)}”`));
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

/** Lines that only pass a value on when nothing happens to it: why nothing happened is not told. */
const PASSED_ON: ReadonlySet<string> = new Set(['bonus', 'proration', 'variable', 'total']);

const reasonFor = (expression: Expression, reduced: Expression, line: Line, context: ExplainContext): string => {
  if (PASSED_ON.has(line.role) && aliasOf(reduced) !== undefined) return '';
  const condition = because(expression, context.valueOf, (id) => context.lines.get(id)?.line.role === 'band');
  if (condition === undefined) return '';
  const told = plainly(calculatedPart(withConditionLines(condition, context), context));
  return say(context.language, 'sentence.because', { condition: printFormula(told, writerFor(context, line, 'sentence')) });
};

const bodyOf = ({ value, expression }: Telling, reduced: Expression, context: ExplainContext): string => {
  if (value.state !== 'value') return failureOf(value, context);
  return explainReach(value, context)?.sentence ?? arithmetic(value, reduced, context) + reasonFor(expression, reduced, value.line, context);
};

const formulasOf = (value: LineValue, reduced: Expression, context: ExplainContext): Pick<ExplainedLine, 'formula' | 'numbers'> => {
  if (value.state !== 'value' || isPlain(reduced) || value.line.role === 'band') return {};
  const exact = exactOf(value);
  const result = exact === undefined ? shownValue(context, value.line, value.value) : quantity(exact, unitOf(value.line.type), context.language);
  return {
    formula: printFormula(reduced, writerFor(context, value.line, 'symbols')),
    numbers: `${printFormula(reduced, writerFor(context, value.line, 'numbers'))} = ${result}`,
  };
};

/** Conditions stand in the lines that they decide; what only passes on a value stands there under its own name. */
const isToldElsewhere = ({ value }: Telling, reduced: Expression, context: ExplainContext): boolean => {
  const { line } = value;
  if (line.role === 'condition') return true;
  if (line.id === 'weights.known') return ![...context.lines.values()].some(({ line: other, state }) => other.role === 'fact' && state === 'missing');
  if (line.id === 'extras') return isPlain(reduced);
  if (line.role === 'variable') return aliasOf(reduced) !== undefined;
  if (line.role === 'score') return aliasOf(reduced)?.endsWith('.attainment') === true;
  return TOLD_ELSEWHERE.has(line.role) && isPlain(reduced);
};

/** Whether a short explanation can leave the line out: its value stands, with its name, in the formula of another line. */
const isFolded = (telling: Telling, reduced: Expression, context: ExplainContext, isSpecial: boolean): boolean => {
  const { value } = telling;
  if (telling.folded) return true;
  if (value.state !== 'value' || isSpecial) return false;
  const isRounded = value.before !== undefined && Decimal.isDecimal(value.value) && !value.before.equals(value.value);
  return !isRounded && isToldElsewhere(telling, reduced, context);
};

/** Explains one line. */
export const explainLine = (telling: Telling, context: ExplainContext): ExplainedLine => {
  const { value, label } = telling;
  const { line } = value;
  const reduced = calculatedPart(telling.expression, context);
  const clause = context.clause(line.source.pointer);
  const [note, correction, reach] = [explainNote(value, context), explainCorrection(line, context), explainReach(value, context)];
  const { changed: _changed, ...rounding } = explainRounding(value, context) ?? { changed: false };
  const extra = { ...(note === undefined ? {} : { note }), ...(correction === undefined ? {} : { correction }) };
  const cited = say(context.language, 'sentence.clause', { clause });
  const told = [bodyOf(telling, reduced, context) + cited, note?.sentence, correction?.sentence].filter((part) => part !== undefined).join('; ');
  return {
    id: line.id, role: line.role, label, state: value.state,
    ...(value.state === 'value' ? { value: shownValue(context, line, value.value) } : {}),
    sentence: `${label}: ${told}`,
    ...formulasOf(value, reduced, context),
    ...('sentence' in rounding ? { rounding } : {}),
    ...(reach === undefined ? {} : { reach: reach.reach }),
    ...extra, folded: isFolded(telling, reduced, context, note !== undefined || correction !== undefined), clause, pointer: line.source.pointer,
  };
};
