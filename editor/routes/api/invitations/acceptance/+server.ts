import { acceptInvitation } from '@scorewright/store';
import { z } from 'zod';
import { openEndpoint } from '#server/api/endpoint.ts';
import { fault, Refusal } from '#server/api/refusal.ts';
import { email, line, secret } from '#server/api/schemas.ts';
import { configuration } from '#server/configuration.server.ts';
import { log } from '#server/log.server.ts';
import { database } from '#server/store.server.ts';

export const POST = openEndpoint({
  summary: 'Takes up an invitation, once: makes the account, or sets a new password',
  open: 'Who is invited has no account yet; the secret has 256 bits',
  limit: 'invitation',
  body: z.strictObject({ secret, name: line(120), email: email.optional(), password: z.string().max(1000) }),
  answers: {
    200: { what: 'The account can sign in', schema: z.strictObject({ email: z.string() }) },
    400: { what: 'The password is not taken: too short, too long, known, personal' },
  },
  run: async ({ body: { secret: given, name, email: address, password } }) => {
    if (!configuration().accounts) throw new Refusal('no-invitation');
    const accepted = await acceptInvitation(await database(), given, { name, password, ...(address !== undefined && { email: address }) });
    if (accepted.outcome === 'gone') throw new Refusal('no-invitation');
    if (accepted.outcome === 'no-address') throw new Refusal('no-address', { details: [fault('missing', '/email')] });
    if (accepted.outcome !== 'accepted') throw new Refusal('password-not-taken', { details: [fault(accepted.outcome, '/password')] });
    log().info({ event: 'invitation-accepted' }, 'security');
    return { email: accepted.email };
  },
});
