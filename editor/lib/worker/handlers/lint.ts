import { lint as lintDocument } from '@scorewright/linter';
import type { Answer, Input } from '../protocol.ts';
import { documentOf } from './documents.ts';

/** Runs the rules over the document; nothing while it has not the form of a regulation. */
export function lint({ text, today }: Input<'lint'>): Answer<'lint'> {
  const { document } = documentOf(text);
  return document && { text, report: lintDocument(document, { today }) };
}
