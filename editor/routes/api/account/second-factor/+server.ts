import { disableSecondFactor, readSecondFactor } from '@scorewright/store';
import { z } from 'zod';
import { ownAccount, sessionOf, withCookies } from '#server/account.server.ts';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { code, recoveryCodes } from '#server/api/schemas.ts';
import { count, forgive } from '#server/limits.server.ts';
import { log } from '#server/log.server.ts';
import { isSecondFactorOf, signing } from '#server/people.server.ts';
import { database } from '#server/store.server.ts';

export const GET = endpoint({
  summary: 'Whether a code is asked for after the password, how many recovery codes are left, and whether a role of the person demands it',
  action: 'second-factor.read',
  about: ownAccount,
  answers: { 200: { what: 'The second factor', schema: z.strictObject({ on: z.boolean(), recoveryCodes: z.int(), demanded: z.boolean() }) } },
  run: async ({ actor }) => ({ ...(await readSecondFactor(await database(), actor.id)), demanded: isSecondFactorOf(actor.roles) }),
});

export const PUT = endpoint({
  summary: 'Turns the second factor on, by a first code of its secret: every other session ends. The recovery codes are in this answer, and never again',
  action: 'second-factor.enable',
  about: ownAccount,
  confirmed: true,
  body: z.strictObject({ code }),
  answers: {
    200: { what: 'It is on', schema: z.strictObject({ recoveryCodes }) },
    400: { what: 'The code does not count' },
    404: { what: 'No secret was made that waits for its first code' },
    422: { what: 'This server has another SECRET than when the secret was made' },
  },
  run: async ({ body, actor, asking, event }) => {
    sessionOf(asking);
    await count('code of a session', actor.id);
    const result = await (await signing()).secondFactors.confirm(event.request.headers, actor, body.code);
    if (result.outcome === 'not-begun') throw new Refusal('no-second-factor');
    if (result.outcome === 'unreadable') throw new Refusal('other-secret');
    if (result.outcome === 'wrong') throw new Refusal('wrong-first-code');
    await forgive('code of a session', actor.id);
    log().info({ event: 'second-factor-on', person: actor.id }, 'security');
    // The answer must not prolong the session that has just been replaced.
    event.locals.asking = undefined;
    return withCookies(answer(200, { recoveryCodes: result.recoveryCodes }), result.cookies);
  },
});

export const DELETE = endpoint({
  summary: 'Turns the second factor off; every other session of the person ends',
  action: 'second-factor.disable',
  about: ownAccount,
  confirmed: true,
  answers: { 204: { what: 'It is off' }, 404: { what: 'It was not on' } },
  run: async ({ actor, asking }) => {
    if (!(await disableSecondFactor(await database(), actor, sessionOf(asking).id))) throw new Refusal('no-second-factor');
    log().warn({ event: 'second-factor-off', person: actor.id }, 'security');
  },
});
