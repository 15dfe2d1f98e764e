import { z } from 'zod';
import { ownAccount, sessionOf } from '#server/account.server.ts';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { signing } from '#server/people.server.ts';

export const POST = endpoint({
  summary: 'Makes a secret for an authenticator. It counts from its first code on: PUT /api/account/second-factor',
  action: 'second-factor.enable',
  about: ownAccount,
  confirmed: true,
  answers: {
    201: { what: 'The secret in Base32, and as a picture says it', schema: z.strictObject({ secret: z.string(), uri: z.string() }) },
    422: { what: 'There is a second factor already' },
  },
  run: async ({ actor, asking }) => {
    sessionOf(asking);
    const begun = await (await signing()).secondFactors.begin(actor);
    if (!begun) throw new Refusal('has-second-factor');
    return answer(201, begun);
  },
});
