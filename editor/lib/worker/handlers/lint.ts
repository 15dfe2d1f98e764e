import type { Answer, Input } from '../protocol.ts';

/** Runs the rules over the document. */
export function lint(_input: Input<'lint'>): Answer<'lint'> {
  return undefined;
}
