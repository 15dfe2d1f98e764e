import { z } from 'zod';
import { ownAccount, sessionOf, withCookies } from '#server/account.server.ts';
import { endpoint } from '#server/api/endpoint.ts';
import { fault, Refusal } from '#server/api/refusal.ts';
import { password } from '#server/api/schemas.ts';
import { count, forgive } from '#server/limits.server.ts';
import { signing } from '#server/people.server.ts';

export const PUT = endpoint({
  summary: 'Changes the password; every other session of the person ends, and this one gets a new cookie',
  action: 'password.change',
  about: ownAccount,
  body: z.strictObject({ present: password, next: z.string().max(1000) }),
  answers: { 204: { what: 'Changed' }, 400: { what: 'The present one is another, or the new one is not taken: too short, too long, known, personal' } },
  run: async ({ body, actor, asking, event }) => {
    const { id } = sessionOf(asking);
    await count('password of a session', actor.id);
    const outcome = await (await signing()).changePassword(actor, id, body.present, body.next);
    if (outcome === 'wrong') throw new Refusal('wrong-password', { details: [fault('wrong', '/present')] });
    await forgive('password of a session', actor.id);
    if (outcome !== 'changed') throw new Refusal('password-not-taken', { details: [fault(outcome, '/next')] });
    const cookie = await (await signing()).confirm(actor, id, body.next);
    // The answer must not prolong the cookie that has just been replaced.
    event.locals.asking = undefined;
    return withCookies(new Response(null, { status: 204 }), cookie === undefined ? [] : [cookie]);
  },
});
