import { clausesOf, type PolicyDocument } from '@scorewright/engine';
import { lint as lintDocument, reportInWords, type LintReport } from '@scorewright/linter';
import type { Answer, Input } from '../protocol.ts';
import { documentOf } from './documents.ts';

let last: { readonly text: string; readonly today: string; readonly report: LintReport } | undefined;

/** The report on a text; the last one is kept, since several questions read it. */
export function reportOf(document: PolicyDocument, text: string, today: string): LintReport {
  if (last?.text !== text || last.today !== today) last = { text, today, report: reportInWords(lintDocument(document, { today }), document.policy) };
  return last.report;
}

/** Runs the rules over the document; nothing while it has not the form of a regulation. */
export function lint({ text, today }: Input<'lint'>): Answer<'lint'> {
  const { document } = documentOf(text);
  if (!document) return undefined;
  const report = reportOf(document, text, today);
  const clauseOf = clausesOf(document.policy);
  return {
    text,
    report,
    clauses: new Map(report.findings.filter(({ pointer }) => pointer !== '').map(({ pointer }) => [pointer, clauseOf(pointer)])),
  };
}
