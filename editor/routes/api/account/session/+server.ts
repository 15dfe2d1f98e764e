import { z } from 'zod';
import { withCookies } from '#server/account.server.ts';
import { answer, openEndpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { email, password } from '#server/api/schemas.ts';
import { configuration } from '#server/configuration.server.ts';
import { attempt, succeed, type Counted } from '#server/limits.server.ts';
import { log } from '#server/log.server.ts';
import { signing } from '#server/people.server.ts';

/** The limits that a failed sign-in counts against. */
const limitsOf = (address: string, account: string): Counted => [
  ['sign-in of an account from an address', `${account} ${address}`],
  ['sign-in from an address', address],
  ['sign-in of an account', account],
];

export const POST = openEndpoint({
  summary: 'Signs in: the answer sets the session cookie, or asks for a code. One answer for a wrong password and an unknown address',
  open: 'It is how one signs in',
  body: z.strictObject({ email, password }),
  answers: {
    202: { what: 'A code has to follow within ten minutes: POST /api/account/session/code', schema: z.strictObject({ next: z.literal('code') }) },
    204: { what: 'Signed in' },
    401: { what: 'Address and password do not belong together' },
    429: { what: 'Too many failures: wait' },
  },
  run: async ({ body, event }) => {
    if (!configuration().accounts) throw new Refusal('no-accounts');
    const limits = limitsOf(event.getClientAddress(), body.email);
    await attempt(limits);
    const signedIn = await (await signing()).signIn(event.request.headers, body.email, body.password);
    if (!signedIn) {
      log().warn({ event: 'sign-in-refused' }, 'security');
      throw new Refusal('wrong-sign-in');
    }
    await succeed(limits);
    if (signedIn.next === 'code') return withCookies(answer(202, { next: 'code' }), signedIn.cookies);
    log().info({ event: 'signed-in' }, 'security');
    return withCookies(new Response(null, { status: 204 }), signedIn.cookies);
  },
});

export const DELETE = openEndpoint({
  summary: 'Signs out: the session ends on the server, and the cookie is taken out of the browser',
  open: 'Who is not signed in is signed out already',
  answers: { 204: { what: 'Signed out' } },
  run: async ({ event }) => {
    if (!configuration().accounts) return undefined;
    const cookies = await (await signing()).signOut(event.request.headers);
    // The answer must not prolong the session that has just ended.
    event.locals.asking = undefined;
    // What was kept in the browser for a save that failed is not left to whoever sits there next.
    return withCookies(new Response(null, { status: 204, headers: { 'clear-site-data': '"storage"' } }), cookies);
  },
});
