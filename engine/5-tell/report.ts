import { Decimal } from 'decimal.js';
import type { CalculationResult, CardResult, ReportedLine, ReportedProblem } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import type { Line } from '../3-lower/sheet.ts';
import type { CardOutcome, LineValue } from '../4-run/trace.ts';
import type { Problem } from '../problems/problem.ts';
import { ENGINE_VERSION } from '../version.ts';
import { clausesOf } from './clauses.ts';
import { describe } from './describe.ts';
import type { ExplainContext } from './explain/context.ts';
import { contextOf } from './explain/context.ts';
import { noteOf } from './explain/notes.ts';
import { labelOf } from './labels.ts';
import type { Language } from './language.ts';
import { plainNumber } from './numbers.ts';

/** A problem for other programs, with its message in the reader's language. */
export const reportProblem = (problem: Problem, language: Language): ReportedProblem => ({
  code: problem.code,
  severity: problem.severity,
  document: problem.document,
  pointer: problem.pointer,
  ...(problem.line === undefined ? {} : { line: problem.line }),
  ...(problem.column === undefined ? {} : { column: problem.column }),
  data: problem.data,
  message: describe(problem, language).message,
});

const reportedValue = (line: LineValue): string | boolean | null => {
  if (line.state !== 'value') return null;
  return Decimal.isDecimal(line.value) ? plainNumber(line.value) : line.value;
};

const roundingOf = (value: LineValue): Pick<ReportedLine, 'rounding'> => {
  const { rounding } = value.line;
  if (rounding === undefined || value.state !== 'value' || value.before === undefined) return {};
  return { rounding: { before: plainNumber(value.before), step: rounding.step, mode: rounding.mode, pointer: rounding.pointer } };
};

/** Where a line comes from: the clause of the policy, or the correction record that replaced its value. */
const placeOf = ({ source }: Line, { clause }: ExplainContext): Pick<ReportedLine, 'pointer' | 'clause' | 'record'> => {
  const pointer = source.record === undefined ? source.pointer : (source.recordPointer ?? source.pointer);
  return { pointer, clause: clause(source.pointer), ...(source.record === undefined ? {} : { record: source.record }) };
};

const reportLine = (value: LineValue, context: ExplainContext): ReportedLine => {
  const { line } = value;
  const note = noteOf(value, context);
  return {
    id: line.id,
    role: line.role,
    ...(line.indicator === undefined ? {} : { indicator: line.indicator }),
    label: labelOf(context.document, line, context.language, context.outcome.scorecard),
    ...(line.type.kind === 'number' ? { unit: line.type.unit } : {}),
    state: value.state,
    value: reportedValue(value),
    ...roundingOf(value),
    ...placeOf(line, context),
    ...(note === undefined ? {} : { note }),
  };
};

const totalsOf = ({ totals }: CardOutcome): CardResult['totals'] =>
  totals === undefined
    ? null
    : {
        salary: plainNumber(totals.salary),
        bonus: plainNumber(totals.bonus),
        extras: plainNumber(totals.extras),
        total: plainNumber(totals.total),
      };

const reportCard = (context: ExplainContext): CardResult => {
  const { document, outcome, language } = context;
  return {
    ...(outcome.employee === undefined ? {} : { employee: outcome.employee }),
    scorecard: outcome.scorecard,
    variant: outcome.sheet?.variant ?? null,
    period: { from: outcome.period.from, until: outcome.period.until },
    status: outcome.status,
    payable: outcome.sheet?.payable ?? true,
    currency: outcome.sheet?.currency ?? document.policy.currency,
    totals: totalsOf(outcome),
    corrections: outcome.sheet?.corrections ?? [],
    lines: (outcome.trace?.lines ?? []).map((value) => reportLine(value, context)),
    problems: outcome.problems.map((problem) => reportProblem(problem, language)),
  };
};

/**
 * The result for other programs, as schemas/result.schema.json describes it: exact values as decimal texts; labels and messages in the
 * language. `document` is absent when the policy could not be read: then `problems` says why and there are no results.
 */
export const report = (
  document: PolicyDocument | undefined,
  outcomes: readonly CardOutcome[],
  language: Language,
  problems: readonly Problem[] = [],
): CalculationResult => ({
  format: 'scorewright-result/1',
  engine: ENGINE_VERSION,
  ...(document === undefined ? {} : { policy: policyOf(document) }),
  results: document === undefined ? [] : reportCards(document, outcomes, language),
  problems: problems.map((problem) => reportProblem(problem, language)),
});

const policyOf = ({ policy }: PolicyDocument): NonNullable<CalculationResult['policy']> => ({
  id: policy.id,
  ...(policy.version === undefined ? {} : { version: policy.version }),
});

const reportCards = (document: PolicyDocument, outcomes: readonly CardOutcome[], language: Language): CardResult[] => {
  const clause = clausesOf(document.policy);
  return outcomes.map((outcome) => reportCard(contextOf(document, outcome, language, clause)));
};
