import type { CorrectionRecord } from '@scorewright/schemas';
import { Decimal } from 'decimal.js';
import type { Line, LineNote } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { MISSING } from '../../values/value.ts';
import { dateText } from '../dates.ts';
import { asksWhetherKnown } from '../formula/because.ts';
import { factsRead, isExpression, partsOf } from '../formula/tree.ts';
import { textIn } from '../language.ts';
import { factOrMetric } from '../names.ts';
import { quantity, unitOf } from '../units.ts';
import { say } from '../words/index.ts';
import type { ExplainContext } from './context.ts';
import type { ExplainedCorrection, ExplainedLine } from './explanation.ts';
import { shownOperand } from './values.ts';

type Note = NonNullable<ExplainedLine['note']>;

const isMissing = (value: LineValue | undefined): boolean => value?.state === 'missing';

/** Whether the fact that the line asks for first is not there, so that it fell back on another value. */
const fellBack = ({ expression }: Line, { valueOf }: ExplainContext): boolean => {
  const [operator, [first]] = partsOf(expression);
  if (!isExpression(first)) return false;
  return operator === 'missing.otherwise' ? valueOf(first) === MISSING : operator === 'if' && asksWhetherKnown(first) && valueOf(first) === false;
};

/** What was done about a missing value in this calculation: the rule stands on the line, here it is told only where it was needed. */
export const noteOf = (value: LineValue, context: ExplainContext): LineNote | undefined => {
  const { line } = value;
  if (line.note === 'corrected' || line.note === 'assumed') return line.note;
  if (value.state === 'value' && value.assumed === true) return 'assumed';
  if (line.note === 'on-plan') return fellBack(line, context) ? 'on-plan' : undefined;
  if (line.note === undefined) return undefined;
  const own = isMissing(value) || (line.indicator !== undefined && isMissing(context.lines.get(`${line.indicator}.actual`)));
  const others =
    line.role === 'weight' &&
    line.note === 'reweight' &&
    [...context.lines.values()].some((other) => other.line.role === 'fact' && other.line.note === 'reweight' && isMissing(other));
  return own || others ? line.note : undefined;
};

/** The facts that the line reads and that are not there, with what is assumed: `Working days 21`. */
const assumedFacts = ({ expression }: Line, context: ExplainContext): readonly string[] =>
  factsRead(expression).flatMap((id) => {
    const input = context.outcome.sheet?.inputs.find((one) => one.id === id);
    const given = context.outcome.trace?.facts?.get(id) ?? MISSING;
    const assumed = context.fact(id);
    if (input === undefined || given !== MISSING || assumed === MISSING) return [];
    const name = factOrMetric(context.document.policy, id, context.language) ?? id;
    return [`${name} ${Decimal.isDecimal(assumed) ? quantity(assumed, unitOf(input.type), context.language) : shownOperand(context, input.type, assumed)}`];
  });

const sentence = (kind: LineNote, value: LineValue, context: ExplainContext): string => {
  const { language, lines, card } = context;
  if (kind === 'assumed') return say(language, 'note.assumed', { facts: assumedFacts(value.line, context).join(', ') });
  const own = isMissing(lines.get(`${value.line.indicator}.actual`));
  if (kind === 'reweight' && !own) return say(language, 'note.reweighted');
  const weighs = card?.combination.method === 'weighted-sum' || card?.combination.method === 'separate';
  return say(language, kind === 'reweight' && !weighs ? 'note.left-out' : `note.${kind}`);
};

export const explainNote = (value: LineValue, context: ExplainContext): Note | undefined => {
  const kind = noteOf(value, context);
  // The correction itself is cited: that says it.
  if (kind === 'corrected' && value.line.source.record !== undefined) return undefined;
  return kind === undefined ? undefined : { kind, sentence: sentence(kind, value, context) };
};

const recordOf = (record: string, { document, outcome }: ExplainContext): CorrectionRecord | undefined =>
  [...(outcome.records ?? []), ...(document.policy.correctionRecords ?? [])].find(({ id }) => id === record);

/** The correction that replaced the value of a line, cited by id, date and reason. */
export const explainCorrection = (line: Line, context: ExplainContext): ExplainedCorrection | undefined => {
  const { record, recordPointer, recordDocument } = line.source;
  if (record === undefined) return undefined;
  return { record, pointer: recordPointer ?? '', document: recordDocument ?? 'policy', sentence: correctionSentence(record, context) };
};

/** A correction record in words: id, date, reason, the paper behind it. */
export const correctionSentence = (id: string, context: ExplainContext): string => {
  const {
    document: { policy },
    language,
  } = context;
  const record = recordOf(id, context);
  if (record === undefined) return say(language, 'correction.unknown', { record: id });
  const paper = record.document === undefined ? '' : say(language, 'correction.document', { document: textIn(record.document, language, policy.languages) });
  return say(language, 'correction', {
    record: id,
    date: dateText(record.date, language),
    reason: textIn(record.reason, language, policy.languages),
    document: paper,
  });
};
