import { z } from 'zod';
import { ownAccount, sessionOf, withCookies } from '#server/account.server.ts';
import { endpoint } from '#server/api/endpoint.ts';
import { fault, Refusal } from '#server/api/refusal.ts';
import { password } from '#server/api/schemas.ts';
import { count, forgive } from '#server/limits.server.ts';
import { log } from '#server/log.server.ts';
import { signing } from '#server/people.server.ts';

export const POST = endpoint({
  summary: 'Gives the password again: what binds the person (signing, roles, tokens) is permitted for the next five minutes. The session gets a new cookie',
  action: 'session.confirm',
  about: ownAccount,
  body: z.strictObject({ password }),
  answers: { 204: { what: 'Confirmed' }, 400: { what: 'It is another password' }, 429: { what: 'Too many failures: wait' } },
  run: async ({ body, actor, asking, event }) => {
    const { id } = sessionOf(asking);
    await count('password of a session', actor.id);
    const cookie = await (await signing()).confirm(actor, id, body.password);
    if (cookie === undefined) {
      log().warn({ event: 'confirmation-refused', person: actor.id }, 'security');
      throw new Refusal('wrong-password', { details: [fault('wrong', '/password')] });
    }
    await forgive('password of a session', actor.id);
    // The answer must not prolong the cookie that has just been replaced.
    event.locals.asking = undefined;
    return withCookies(new Response(null, { status: 204 }), [cookie]);
  },
});
