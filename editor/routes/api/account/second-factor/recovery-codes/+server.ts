import { renewRecoveryCodes } from '@scorewright/store';
import { z } from 'zod';
import { ownAccount, sessionOf } from '#server/account.server.ts';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { recoveryCodes } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const POST = endpoint({
  summary: 'Makes new recovery codes; those before stop to work. They are in this answer, and never again',
  action: 'second-factor.renew',
  about: ownAccount,
  confirmed: true,
  limit: 'costly',
  answers: { 201: { what: 'The codes', schema: z.strictObject({ recoveryCodes }) }, 404: { what: 'There is no second factor' } },
  run: async ({ actor, asking }) => {
    sessionOf(asking);
    const codes = await renewRecoveryCodes(await database(), actor);
    if (!codes) throw new Refusal('no-second-factor');
    return answer(201, { recoveryCodes: codes });
  },
});
