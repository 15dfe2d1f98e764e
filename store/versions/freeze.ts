import { createHash } from 'node:crypto';
import { readPolicy, type PolicyDocument, type Problem } from '@scorewright/engine';
import { canonicalJson } from '@scorewright/linter';

/** A text as it is signed: its canonical form (RFC 8785), and the SHA-256 of that, hexadecimal. However a text is laid out, it has one frozen form. */
export interface Frozen {
  readonly text: string;
  readonly hash: string;
  readonly document: PolicyDocument;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Freezes the text of a policy. Where it is not one, the problems say why. */
export function freeze(source: string): { readonly frozen: Frozen } | { readonly problems: readonly Problem[] } {
  const { document, problems } = readPolicy(source);
  if (!document) return { problems };
  const text = canonicalJson(document.policy);
  return { frozen: { text, hash: sha256(text), document } };
}
