import { z } from 'zod';
import { withCookies } from '#server/account.server.ts';
import { openEndpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { code } from '#server/api/schemas.ts';
import { configuration } from '#server/configuration.server.ts';
import { count, forgive, look, tooMany, type Limit } from '#server/limits.server.ts';
import { log } from '#server/log.server.ts';
import { signing } from '#server/people.server.ts';

/** The limits that a wrong code counts against. */
const limitsOf = (address: string, person: string): readonly (readonly [Limit, string])[] => [
  ['code of an account from an address', `${person} ${address}`],
  ['sign-in from an address', address],
  ['code of an account', person],
];

export const POST = openEndpoint({
  summary: 'The second step of signing in: a code of the authenticator, or a recovery code. One answer for everything that is wrong with it',
  open: 'It is how one signs in; only who has just given the right password comes so far',
  body: z.union([z.strictObject({ code }), z.strictObject({ recoveryCode: code })]),
  answers: {
    204: { what: 'Signed in' },
    401: { what: 'The code does not count, or no sign-in waits for one: five wrong codes, or ten minutes, end the wait' },
    422: { what: 'This server has another SECRET than when the second factor was set up; a recovery code works' },
    429: { what: 'Too many failures: wait' },
  },
  run: async ({ body, event }) => {
    if (!configuration().accounts) throw new Refusal('no-accounts');
    const { secondFactors } = await signing();
    const person = await secondFactors.waiting(event.request.headers);
    if (person === undefined) throw new Refusal('code-expected');
    const limits = limitsOf(event.getClientAddress(), person);
    for (const [limit, key] of limits) await look(limit, key);
    const result = await secondFactors.signIn(event.request.headers, person, body);
    if (result.outcome === 'locked') throw tooMany(result.milliseconds);
    if (result.outcome === 'unreadable') throw new Refusal('other-secret');
    if (result.outcome === 'wrong') {
      log().warn({ event: 'code-refused', person }, 'security');
      await Promise.all(limits.map(([limit, key]) => count(limit, key)));
      throw new Refusal('wrong-code');
    }
    await forgive(...(limits[0] as [Limit, string]));
    log().info({ event: 'signed-in' }, 'security');
    return withCookies(new Response(null, { status: 204 }), result.cookies);
  },
});
