import type { Policy } from '@scorewright/schemas';
import type { Problem } from '../problems/problem.ts';
import type { PolicyDocument } from './document.ts';
import type { ReadLimits } from './limits.ts';
import { rereadJson } from './again/reread.ts';
import { conforming, readConforming } from './read-conforming.ts';
import { POLICY } from './schema/policy-form.ts';

/**
 * Reads the text of a policy. The document is there only when the text is well-formed and conforms to the schema; otherwise the problems
 * say why, all of them, with line and column.
 */
export function readPolicy(input: string | Uint8Array, limits?: ReadLimits): { readonly document?: PolicyDocument; readonly problems: readonly Problem[] } {
  return asPolicy(readConforming(input, 'policy', POLICY, limits));
}

/**
 * The same as `readPolicy` of the text, faster where it differs little from a document that was read before: only what changed is read. Parts of the
 * policy that did not change are the same objects, so that what was found out about them still holds. `limits`: those that the document was read with.
 */
export function rereadPolicy(
  before: PolicyDocument,
  text: string,
  limits?: ReadLimits,
): { readonly document?: PolicyDocument; readonly problems: readonly Problem[] } {
  const source = rereadJson(before.source, text, limits);
  return source === undefined ? readPolicy(text, limits) : asPolicy(conforming(source, [], 'policy', POLICY));
}

const asPolicy = ({ source, problems }: ReturnType<typeof readConforming>): ReturnType<typeof readPolicy> =>
  source === undefined ? { problems } : { document: { policy: source.value as Policy, source }, problems };
