import { calculateAll, ENGINE_VERSION, report, type FactsDocument, type Language, type PolicyDocument } from '@scorewright/engine';
import { canonicalJson } from '@scorewright/linter';
import type { CardResult, Facts, Policy } from '@scorewright/schemas';
import { sha256 } from '../versions/freeze.ts';

/** A document with the SHA-256 of its canonical JSON, hexadecimal. */
export interface Hashed<T> {
  readonly hash: string;
  readonly document: T;
}

/**
 * A calculation that anybody can do again without us: the rules, the facts, the engine that was used, and the result with every line of its trace.
 * INVARIANT: `hash` is that of the canonical JSON of everything else in it.
 */
export interface Certificate {
  readonly format: 'scorewright-certificate/1';
  /** Version of the engine. */
  readonly engine: string;
  /** Language of labels and messages in the results. */
  readonly language: Language;
  readonly issuedAt: string;
  readonly policy: Hashed<Policy>;
  readonly cards: readonly { readonly facts: Hashed<Facts>; readonly result: Hashed<CardResult> }[];
  readonly hash: string;
}

export const hashed = <T>(document: T): Hashed<T> => ({ hash: sha256(canonicalJson(document)), document });

/** The results of the cards, as they stand in a certificate. */
export const resultsOf = (policy: PolicyDocument, facts: readonly FactsDocument[], language: Language): readonly CardResult[] =>
  report(policy, calculateAll(policy, facts), language).results;

export const certificateHash = ({ hash: _hash, ...rest }: Certificate): string => sha256(canonicalJson(rest));

/** Calculates, and certifies the result; undefined where a card is refused: there is no decision to certify then. `issuedAt`: ISO 8601, UTC. */
export function certify(policy: PolicyDocument, facts: readonly FactsDocument[], language: Language, issuedAt: string): Certificate | undefined {
  const results = resultsOf(policy, facts, language);
  if (results.length === 0 || results.some(({ status }) => status === 'refused')) return undefined;
  const cards = results.flatMap((result, index) => {
    const given = facts[index];
    return given ? [{ facts: hashed(given.facts), result: hashed(result) }] : [];
  });
  const open = {
    format: 'scorewright-certificate/1',
    engine: ENGINE_VERSION,
    language,
    issuedAt,
    policy: hashed(policy.policy),
    cards,
  } as const;
  return { ...open, hash: sha256(canonicalJson(open)) };
}
