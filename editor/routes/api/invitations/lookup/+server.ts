import { readInvitation } from '@scorewright/store';
import { z } from 'zod';
import { openEndpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { secret } from '#server/api/schemas.ts';
import { configuration } from '#server/configuration.server.ts';
import { database } from '#server/store.server.ts';

export const POST = openEndpoint({
  summary: 'Whom an invitation is for. The secret is in the body, so that it stands in no log',
  open: 'Who is invited has no account yet; the secret has 256 bits',
  limit: 'invitation',
  body: z.strictObject({ secret }),
  answers: { 200: { what: 'The invitation is open', schema: z.strictObject({ email: z.string(), name: z.string(), renews: z.boolean() }) } },
  run: async ({ body }) => {
    const found = configuration().accounts ? await readInvitation(await database(), body.secret) : undefined;
    if (!found) throw new Refusal('no-invitation');
    return found;
  },
});
