import type { Policy } from '@scorewright/schemas';
import type { Problem } from '../problems/problem.ts';
import type { PolicyDocument } from './document.ts';
import type { ReadLimits } from './limits.ts';
import { readConforming } from './read-conforming.ts';
import { POLICY } from './schema/policy-form.ts';

/**
 * Reads the text of a policy. The document is there only when the text is well-formed and conforms to the schema; otherwise the problems
 * say why, all of them, with line and column.
 */
export function readPolicy(input: string | Uint8Array, limits?: ReadLimits): { readonly document?: PolicyDocument; readonly problems: readonly Problem[] } {
  const { source, problems } = readConforming(input, 'policy', POLICY, limits);
  return source === undefined ? { problems } : { document: { policy: source.value as Policy, source }, problems };
}
