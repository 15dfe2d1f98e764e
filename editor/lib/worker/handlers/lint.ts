import { clauseOf } from '@scorewright/engine';
import { lint as lintDocument } from '@scorewright/linter';
import type { Answer, Input } from '../protocol.ts';
import { documentOf } from './documents.ts';

/** Runs the rules over the document; nothing while it has not the form of a regulation. */
export function lint({ text, today }: Input<'lint'>): Answer<'lint'> {
  const { document } = documentOf(text);
  if (!document) return undefined;
  const report = lintDocument(document, { today });
  return { text, report, clauses: new Map(report.findings.filter(({ pointer }) => pointer !== '').map(({ pointer }) => [pointer, clauseOf(document.policy, pointer)])) };
}
