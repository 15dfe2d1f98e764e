import { clausesOf } from '@scorewright/engine';
import type { Steps } from '../desk.ts';
import type { Answer, Input } from '../protocol.ts';
import { documentOf } from './documents.ts';
import { lintRunOf } from './lint-run.ts';

/** Runs the rules over the document; nothing while it has not the form of a regulation. Fixes take longer, and are a question of their own. */
export function* lint(input: Input<'lint'>): Steps<Answer<'lint'>> {
  const { text } = input;
  const { document } = documentOf(text);
  if (!document) return undefined;
  const run = lintRunOf(document, input);
  const report = yield* run.found();
  const clauseOf = clausesOf(document.policy);
  return {
    text,
    report,
    clauses: new Map(report.findings.filter(({ pointer }) => pointer !== '').map(({ pointer }) => [pointer, clauseOf(pointer)])),
    ...(run.basis && { basis: run.basis }),
  };
}

/** The report with the fixes that hold, each tried on a copy. */
export function* fixes(input: Input<'fixes'>): Steps<Answer<'fixes'>> {
  const { text } = input;
  const { document } = documentOf(text);
  if (!document) return undefined;
  const { findings } = yield* lintRunOf(document, input).whole();
  return { text, findings };
}
