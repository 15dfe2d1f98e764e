import { Decimal } from 'decimal.js';
import type { Expression, Line } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { indicatorLabel, shortLabelOf } from '../labels.ts';
import { exactQuantity, unitOf } from '../units.ts';
import { say } from '../words/index.ts';
import { calculatedPart } from './calculated.ts';
import type { ExplainContext } from './context.ts';
import type { ExplainedLine } from './explanation.ts';
import { isFolded } from './folding.ts';
import { explainCorrection, explainNote } from './notes.ts';
import { explainReach } from './reach/index.ts';
import { explainRounding } from './rounding.ts';
import { bodyOf, formulasOf } from './sentence.ts';
import { shownValue } from './values.ts';

/** A line as it is told: its own expression, or that of the step that it only repeats. `folded`: another line repeats it. */
export interface Telling {
  readonly value: LineValue;
  readonly expression: Expression;
  readonly label: string;
  readonly folded: boolean;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The attainment goes by the name of its indicator: `Cost per lead: plan 1,200 / actual 1,100 = 109.09 %`. */
export const titleOf = (context: ExplainContext, line: Line): string => {
  const { document, outcome, language } = context;
  const isAttainment = line.indicator !== undefined && line.id === `${line.indicator}.attainment`;
  return capital(isAttainment ? indicatorLabel(document.policy, outcome.scorecard, line.indicator, language) : shortLabelOf(document, line, language));
};

const exactValue = (value: LineValue, context: ExplainContext): Pick<ExplainedLine, 'value'> => {
  if (value.state !== 'value') return {};
  return {
    value: Decimal.isDecimal(value.value)
      ? exactQuantity(value.value, unitOf(value.line.type), context.language)
      : shownValue(context, value.line, value.value),
  };
};

/** Explains one line. */
export const explainLine = (telling: Telling, context: ExplainContext): ExplainedLine => {
  const { value, label } = telling;
  const { line } = value;
  const reduced = calculatedPart(telling.expression, context);
  const clause = context.clause(line.source.pointer);
  const [note, correction, reach] = [explainNote(value, context), explainCorrection(line, context), explainReach(value, context)];
  const { changed: _changed, ...rounding } = explainRounding(value, context) ?? { changed: false };
  const isSpecial = value.state === 'value' && (note !== undefined || correction !== undefined);
  const extra = { ...(note === undefined ? {} : { note }), ...(correction === undefined ? {} : { correction }) };
  const cited = say(context.language, 'sentence.clause', { clause });
  const told = [bodyOf(value, telling.expression, reduced, context) + cited, note?.sentence, correction?.sentence]
    .filter((part) => part !== undefined)
    .join('; ');
  return {
    id: line.id,
    role: line.role,
    label,
    state: value.state,
    ...exactValue(value, context),
    sentence: `${label}: ${told}`,
    ...formulasOf(value, reduced, context),
    ...('sentence' in rounding ? { rounding } : {}),
    ...(reach === undefined ? {} : { reach: reach.reach }),
    ...extra,
    folded: telling.folded || (!isSpecial && isFolded(value, reduced, context)),
    clause,
    pointer: line.source.pointer,
  };
};
