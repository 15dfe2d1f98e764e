import { calculateAll, describe, readPolicy, type FactsDocument, type Language, type PolicyDocument } from '@scorewright/engine';
import type { Kysely } from 'kysely';
import type { State } from '../database/tables-lifecycle.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { obstacle, type Obstacle } from '../versions/obstacle.ts';
import { NOT_FOUND, refused, type NotFound, type Refused } from '../versions/refusals.ts';
import { readVersion, readVersionText } from '../versions/version.ts';
import { certify, type Certificate } from './certificate.ts';

/** Only what was approved decides anybody's pay; what holds no more decided it once. */
const DECIDES: readonly State[] = ['approved', 'in-force', 'expired'];

const WORDS = {
  state: {
    en: 'a certificate is issued by a version that was approved, and this one is {state}',
    ru: 'свидетельство выдаётся по утверждённой версии, а состояние этой: {state}',
  },
  card: { en: '{en}', ru: '{ru}' },
} as const;

const problemsOf = (policy: PolicyDocument, facts: readonly FactsDocument[]): readonly Obstacle[] =>
  calculateAll(policy, facts).flatMap(({ problems }) =>
    problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => obstacle(problem.code, WORDS.card, { en: describe(problem, 'en').message, ru: describe(problem, 'ru').message }, problem.pointer)),
  );

/** Certifies a calculation by an approved version, and records in the trail that it was issued, with its hashes and no facts. */
export async function issueCertificate(
  db: Kysely<Tables>,
  actor: Acting,
  { version: id, facts, language }: { readonly version: string; readonly facts: readonly FactsDocument[]; readonly language: Language },
): Promise<{ readonly outcome: 'issued'; readonly certificate: Certificate } | NotFound | Refused> {
  const version = await readVersion(db, id);
  if (!version) return NOT_FOUND;
  if (!DECIDES.includes(version.state)) return refused(obstacle('not-approved', WORDS.state, { state: version.state }));
  const policy = readPolicy((await readVersionText(db, id)) ?? '').document;
  if (!policy) throw new Error(`the text of the version ${id} cannot be read`);
  const certificate = certify(policy, facts, language, new Date().toISOString());
  if (!certificate) return refused(...problemsOf(policy, facts));
  const { hash, engine, cards } = certificate;
  const data = {
    certificate: hash,
    engine,
    policy: certificate.policy.hash,
    cards: cards.map((card) => ({ facts: card.facts.hash, result: card.result.hash })),
  };
  await transact(db, (transaction) => record(transaction, { actor, action: 'certificate.issue', subject: { kind: 'version', id }, data }));
  return { outcome: 'issued', certificate };
}
