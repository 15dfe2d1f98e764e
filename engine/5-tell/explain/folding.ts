import { Decimal } from 'decimal.js';
import type { Expression } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { aliasOf, isPlain } from '../formula/because.ts';
import { isAbsent } from './calculated.ts';
import type { ExplainContext } from './context.ts';

/** Roles whose plain values stand within the formulas of other lines. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['fact', 'metric', 'plan', 'level', 'weight', 'modifier']);

/** Conditions stand in the lines that they decide; what only passes on a value stands there under its own name. */
const isToldElsewhere = ({ line }: LineValue, reduced: Expression, context: ExplainContext): boolean => {
  if (line.role === 'condition') return true;
  if (line.id === 'weights.known') return ![...context.lines.values()].some(({ line: other, state }) => other.role === 'fact' && state === 'missing');
  if (line.id === 'extras') return isPlain(reduced);
  if (line.id === 'salary') return isAbsent(line.id, context);
  if (line.role === 'variable') return aliasOf(reduced) !== undefined;
  if (line.role === 'score') return aliasOf(reduced)?.endsWith('.attainment') === true;
  return TOLD_ELSEWHERE.has(line.role) && isPlain(reduced);
};

/** Whether a short explanation can leave the line out: its value stands, with its name, in the formula of another line. */
export const isFolded = (value: LineValue, reduced: Expression, context: ExplainContext): boolean => {
  if (value.state === 'missing') return value.line.role !== 'fact';
  if (value.state !== 'value') return false;
  const isRounded = value.before !== undefined && Decimal.isDecimal(value.value) && !value.before.equals(value.value);
  return !isRounded && isToldElsewhere(value, reduced, context);
};
