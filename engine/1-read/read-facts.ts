import type { Facts } from '@scorewright/schemas';
import type { Problem } from '../problems/problem.ts';
import type { FactsDocument } from './document.ts';
import type { ReadLimits } from './limits.ts';
import { readConforming } from './read-conforming.ts';
import { FACTS } from './schema/facts-form.ts';

/**
 * Reads the text of the facts of one person. The document is there only when the text is well-formed and conforms to the schema. Whether
 * a fact has the type that the policy declares is known only with the policy.
 */
export function readFacts(input: string | Uint8Array, limits?: ReadLimits): { readonly document?: FactsDocument; readonly problems: readonly Problem[] } {
  const { source, problems } = readConforming(input, 'facts', FACTS, limits);
  return source === undefined ? { problems } : { document: { facts: source.value as Facts, source }, problems };
}
