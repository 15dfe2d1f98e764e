import { z } from 'zod';
import { withCookies } from '#server/account.server.ts';
import { openEndpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { code } from '#server/api/schemas.ts';
import { configuration } from '#server/configuration.server.ts';
import { attempt, giveBack, succeed, tooMany, type Counted } from '#server/limits.server.ts';
import { log } from '#server/log.server.ts';
import { signing } from '#server/people.server.ts';

/** The limits that a wrong code counts against. */
const limitsOf = (address: string, person: string): Counted => [
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
    await attempt(limits);
    const result = await secondFactors.signIn(event.request.headers, person, body);
    if (result.outcome === 'locked' || result.outcome === 'unreadable') await giveBack(limits);
    if (result.outcome === 'locked') throw tooMany(result.milliseconds);
    if (result.outcome === 'unreadable') throw new Refusal('other-secret');
    if (result.outcome === 'wrong') {
      log().warn({ event: 'code-refused', person }, 'security');
      throw new Refusal('wrong-code');
    }
    await succeed(limits);
    log().info({ event: 'signed-in' }, 'security');
    return withCookies(new Response(null, { status: 204 }), result.cookies);
  },
});
