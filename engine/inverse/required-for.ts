import { Decimal } from 'decimal.js';
import type { FactsDocument, PolicyDocument } from '../1-read/document.ts';
import type { Input, Sheet } from '../3-lower/sheet.ts';
import type { Trace } from '../4-run/trace.ts';
import type { Language } from '../5-tell/language.ts';
import { factOrMetric } from '../5-tell/names.ts';
import { isNumberText } from '../5-tell/numbers.ts';
import { calculate } from '../calculate.ts';
import { hasErrors, problem } from '../problems/problem.ts';
import { compare } from '../values/arithmetic.ts';
import { decimal, printDecimal } from '../values/decimal.ts';
import { workableInputs } from './inputs.ts';
import { fromChoices } from './choices.ts';
import { fromNumbers } from './numbers.ts';
import { probeOf } from './probe.ts';
import type { RequiredFor, Requirement } from './requirement.ts';

/** What the search for one fact knows of the card as it is. */
export interface Question {
  readonly document: PolicyDocument;
  readonly sheet: Sheet;
  readonly trace: Trace;
  readonly total: Decimal;
  readonly wanted: Decimal;
  readonly rising: boolean;
}

const requirementOf = (question: Question, facts: FactsDocument, input: Input, language: Language): Requirement | undefined => {
  const { document, trace, total, wanted } = question;
  const value = trace.facts?.get(input.id);
  if (value === undefined || typeof value === 'symbol') return undefined;
  const from = Decimal.isDecimal(value) ? printDecimal(decimal(value)) : value;
  const fact = {
    input: input.id,
    label: factOrMetric(document.policy, input.id, language) ?? input.id,
    unit: input.type.kind === 'number' ? input.type.unit : '1',
    from,
  };
  if (compare(total, wanted) === 0) return { ...fact, state: 'reached', lineTotal: printDecimal(total) };
  const probe = probeOf(document, facts, input.id);
  const answer =
    input.type.kind === 'number' && typeof from === 'string' ? fromNumbers(question, input, from, probe) : fromChoices(question, input, from, probe);
  return answer === undefined ? undefined : { ...fact, ...answer };
};

/**
 * What has to change to reach a wanted total: for each fact that somebody can work on (the others as they are) the exact smallest change
 * after which the total is at least the wanted one, or at most, where less is wanted than there is. Every answer was verified by
 * calculating it, and the step before it. `wantedTotal`: decimal text in the currency. Missing facts are not asked for.
 */
export const requiredFor = (document: PolicyDocument, facts: FactsDocument, wantedTotal: string, language: Language = 'en'): RequiredFor => {
  if (!isNumberText(wantedTotal)) {
    return { wanted: wantedTotal, relation: 'at-least', requirements: [], problems: [problem('wanted-not-a-number', 'call', '', { wanted: wantedTotal })] };
  }
  const { totals, sheet, trace, problems } = calculate(document, facts);
  if (totals === undefined || sheet === undefined || trace === undefined || hasErrors(problems))
    return { wanted: wantedTotal, relation: 'at-least', requirements: [], problems };
  const [total, wanted] = [decimal(totals.total), decimal(wantedTotal)];
  const rising = compare(wanted, total) >= 0;
  const question: Question = { document, sheet, trace, total, wanted, rising };
  const requirements = workableInputs(document.policy, sheet).flatMap((input) => requirementOf(question, facts, input, language) ?? []);
  return { wanted: wantedTotal, relation: rising ? 'at-least' : 'at-most', total: printDecimal(total), requirements, problems };
};
