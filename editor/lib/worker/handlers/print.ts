import { printRegulation } from '@scorewright/engine';
import type { Answer, Input } from '../protocol.ts';
import { documentOf } from './documents.ts';

/** The regulation as a numbered legal text; nothing while it has not the form of a regulation. */
export function print({ text, language }: Input<'print'>): Answer<'print'> {
  const { document } = documentOf(text);
  return document && printRegulation(document, language);
}
