import type { Validator } from '@scorewright/schemas';
import { problem, type Problem, type ProblemDocument } from '../problems/problem.ts';
import type { JsonSource } from './document.ts';
import type { ReadLimits } from './limits.ts';

/** A text read and held against a schema: the source when it conforms. */
export function readConforming(
  input: string | Uint8Array, document: ProblemDocument, validator: Validator, _limits?: ReadLimits,
): { readonly source?: JsonSource; readonly problems: readonly Problem[] } {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  let value: unknown;
  try { value = JSON.parse(text); } catch { return { problems: [problem('unexpected-character', document, '')] }; }
  if (!validator(value)) {
    return { problems: (validator.errors ?? []).map((error) => problem('schema', document, error.instancePath, { keyword: error.keyword, detail: JSON.stringify(error.params) })) };
  }
  return { source: { text, value, literals: new Map(), locate: () => ({ line: 1, column: 1, offset: 0, length: 0 }) }, problems: [] };
}
