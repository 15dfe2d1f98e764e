import { describe, readFacts, type FactsDocument } from '@scorewright/engine';
import { issueCertificate } from '@scorewright/store';
import { z } from 'zod';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { Refusal, type RefusalDetail } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { aboutVersion, done } from '#server/versions.server.ts';

/** A certificate that can no longer be read is worth nothing: a whole company is certified in parts. */
const MOST_CARDS = 200;

/** The facts as the engine reads them. Throws a Refusal that says, of each, what is wrong. */
function factsOf(given: readonly unknown[]): readonly FactsDocument[] {
  const details: RefusalDetail[] = [];
  const documents = given.flatMap((one, index) => {
    const { document, problems } = readFacts(JSON.stringify(one));
    for (const problem of problems) {
      const text = { en: describe(problem, 'en').message, ru: describe(problem, 'ru').message };
      details.push({ at: `/facts/${index}${problem.pointer}`, code: problem.code, text });
    }
    return document ? [document] : [];
  });
  if (documents.length < given.length) throw new Refusal('facts-unreadable', { details: details.slice(0, 50) });
  return documents;
}

export const POST = endpoint({
  summary:
    'Calculates by an approved version and certifies the result: one file that `scorewright verify` recomputes offline. The trail has its hashes, never the facts',
  action: 'certificate.issue',
  about: ({ path, actor }) => aboutVersion(path.version, actor),
  sight: 'version.read',
  path: z.object({ version: id }),
  body: z.strictObject({
    facts: z
      .array(z.looseObject({ format: z.literal('scorewright-facts/1') }))
      .min(1)
      .max(MOST_CARDS),
    language: z.enum(['en', 'ru']),
  }),
  bodyLimit: 2 * 1_048_576,
  limit: 'costly',
  answers: {
    201: { what: 'The certificate', schema: z.looseObject({ format: z.literal('scorewright-certificate/1'), hash: z.string() }) },
    422: { what: 'No certificate: the version was not approved, or a card is refused; `details` say why' },
  },
  run: async ({ path: { version }, body: { facts, language }, actor }) => {
    const { certificate } = done(await issueCertificate(await database(), actor, { version, facts: factsOf(facts), language }));
    return answer(201, certificate);
  },
});
