import { readPolicy, type FactsDocument, type Language } from '@scorewright/engine';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { NOT_FOUND, type NotFound } from '../versions/refusals.ts';
import { readVersionText } from '../versions/version.ts';
import { certify, type Certificate } from './certificate.ts';

/**
 * Certifies a calculation by a version, and records in the trail that it was issued, with its hashes and no facts. `refused`: a card was refused, and
 * calculating shows why.
 */
export async function issueCertificate(
  db: Kysely<Tables>,
  actor: Acting,
  { version, facts, language }: { readonly version: string; readonly facts: readonly FactsDocument[]; readonly language: Language },
): Promise<{ readonly outcome: 'issued'; readonly certificate: Certificate } | { readonly outcome: 'refused' } | NotFound> {
  const text = await readVersionText(db, version);
  const policy = text === undefined ? undefined : readPolicy(text).document;
  if (!policy) return NOT_FOUND;
  const certificate = certify(policy, facts, language, new Date().toISOString());
  if (!certificate) return { outcome: 'refused' };
  const { hash, engine, cards } = certificate;
  const data = {
    certificate: hash,
    engine,
    policy: certificate.policy.hash,
    cards: cards.map((card) => ({ facts: card.facts.hash, result: card.result.hash })),
  };
  await transact(db, (transaction) => record(transaction, { actor, action: 'certificate.issue', subject: { kind: 'version', id: version }, data }));
  return { outcome: 'issued', certificate };
}
