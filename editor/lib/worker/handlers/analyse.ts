import { checkPolicy, problemWords, readJson, runExamples, type ExampleOutcome, type PolicyDocument } from '@scorewright/engine';
import type { Analysis, ExampleResult } from '../protocol.ts';
import { documentOf, toFound } from './documents.ts';

function exampleResult({ example, passed, outcome, mismatches }: ExampleOutcome, index: number, document: PolicyDocument): ExampleResult {
  const { totals } = outcome;
  return {
    index,
    id: example.id,
    passed,
    status: outcome.status,
    mismatches,
    problems: outcome.problems.map((problem) => toFound(problem, document)),
    refusals: Object.fromEntries((example.expect.problems ?? []).map((code) => [code, { en: problemWords(code, 'en'), ru: problemWords(code, 'ru') }])),
    ...(totals && {
      totals: { salary: totals.salary.toFixed(), bonus: totals.bonus.toFixed(), extras: totals.extras.toFixed(), total: totals.total.toFixed() },
    }),
  };
}

/** Reads, checks and runs the examples of a text. Whatever is wrong with it, there is an answer. */
export function analyse({ text }: { readonly text: string }): Analysis {
  const started = performance.now();
  const { document, problems } = documentOf(text);
  const base = { text, wellFormed: document !== undefined || readJson(text, 'policy').source !== undefined, conforms: document !== undefined };
  if (!document) {
    return { ...base, problems: problems.map((problem) => toFound(problem)), examples: [], took: performance.now() - started };
  }
  const found = [...problems, ...checkPolicy(document)].map((problem) => toFound(problem, document));
  const examples = runExamples(document).map((outcome, index) => exampleResult(outcome, index, document));
  return { ...base, problems: found, examples, took: performance.now() - started };
}
