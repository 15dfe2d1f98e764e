import { acceptInvitation } from '@scorewright/store';
import { z } from 'zod';
import { openEndpoint } from '#server/api/endpoint.ts';
import { notFound, Refusal } from '#server/api/refusal.ts';
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
    if (!configuration().accounts) throw notFound('invitation');
    const accepted = await acceptInvitation(await database(), given, { name, password, ...(address !== undefined && { email: address }) });
    if (accepted.outcome === 'gone') throw notFound('invitation: it was used, taken back, or has expired');
    if (accepted.outcome === 'no-address')
      throw new Refusal('invalid', 'an address is missing', [{ at: '/email', code: 'missing', message: 'give your address' }]);
    if (accepted.outcome !== 'accepted')
      throw new Refusal('invalid', 'the password is not taken', [{ at: '/password', code: accepted.outcome, message: `the password is ${accepted.outcome}` }]);
    log().info({ event: 'invitation-accepted' }, 'security');
    return { email: accepted.email };
  },
});
