import type { Example } from '@scorewright/schemas';
import type { FactsDocument, PolicyDocument } from './1-read/document.ts';
import { firstPeriod } from './3-lower/choose/first-period.ts';
import type { CardOutcome } from './4-run/trace.ts';
import { calculateExample } from './kept-examples.ts';
import type { Problem } from './problems/problem.ts';
import { decimal, printDecimal } from './values/decimal.ts';
import { parseDecimal } from './values/parse-decimal.ts';

/**
 * What did not come out as expected. Values are exact texts; `actual` is null where there is none. For a problem that was expected and did not
 * come, and for one that came and was not expected, `line` is empty.
 */
export interface Mismatch {
  readonly line: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

export interface ExampleOutcome {
  readonly example: Example;
  readonly passed: boolean;
  readonly outcome: CardOutcome;
  readonly mismatches: readonly Mismatch[];
}

/** Calculates the worked examples of a policy and compares them exactly. Problems point into `/examples`. */
export const runExamples = (document: PolicyDocument): readonly ExampleOutcome[] =>
  (document.policy.examples ?? []).map((example, index) => {
    const calculated = calculateExample(document, example, factsOf(document, example));
    const outcome = { ...calculated, problems: calculated.problems.map((found) => inPolicy(found, `/examples/${index}`)) };
    const mismatches = [...problemMismatches(example, outcome), ...lineMismatches(example, outcome)];
    return { example, outcome, mismatches, passed: mismatches.length === 0 };
  });

function factsOf(document: PolicyDocument, { scorecard, period, facts, corrections }: Example): FactsDocument {
  return {
    source: document.source,
    facts: {
      format: 'scorewright-facts/1',
      policy: document.policy.id,
      scorecard,
      period: period ?? firstPeriod(document.policy),
      facts,
      ...(corrections !== undefined && { corrections }),
    },
  };
}

/** The facts of an example stand in the policy. */
const inPolicy = (found: Problem, example: string): Problem =>
  found.document === 'facts' ? { ...found, document: 'policy', pointer: `${example}${found.pointer}` } : found;

function problemMismatches({ expect }: Example, { problems }: CardOutcome): readonly Mismatch[] {
  const errors = new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code));
  const expected = new Set(expect.problems ?? []);
  return [
    ...[...expected].filter((code) => !errors.has(code)).map((code) => ({ line: '', expected: code, actual: null })),
    ...[...errors].filter((code) => !expected.has(code)).map((code) => ({ line: '', expected: null, actual: code })),
  ];
}

function lineMismatches({ expect: { lines = {} } }: Example, { trace }: CardOutcome): readonly Mismatch[] {
  return Object.entries(lines).flatMap(([id, expected]) => {
    const line = trace?.byId.get(id);
    const value = line?.state === 'value' ? line.value : undefined;
    const actual = typeof value === 'object' ? printDecimal(value) : value === undefined ? null : String(value);
    return actual !== null && isSame(expected, actual) ? [] : [{ line: id, expected: String(expected), actual }];
  });
}

/** Numbers are compared by value: `103.80` is `103.8`. */
function isSame(expected: number | string | boolean, actual: string): boolean {
  const [one, other] = [numberIn(String(expected)), numberIn(actual)];
  return one === undefined || other === undefined ? String(expected) === actual : decimal(one).eq(decimal(other));
}

function numberIn(text: string): string | undefined {
  const read = parseDecimal(text);
  return 'value' in read ? read.value : undefined;
}
