import { createToken, listTokens } from '@scorewright/store';
import { z } from 'zod';
import { ownAccount, sessionOf } from '#server/account.server.ts';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { days, line, moment, scopes, token } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const GET = endpoint({
  summary: "The person's tokens that can be used",
  action: 'token.list',
  about: ownAccount,
  answers: { 200: { what: 'Tokens, the newest first; never their secrets', schema: z.array(token) } },
  run: async ({ actor }) => listTokens(await database(), actor.id),
});

export const POST = endpoint({
  summary: 'Makes a token for programs. It is shown in this answer, and never again',
  action: 'token.create',
  about: ownAccount,
  confirmed: true,
  body: z.strictObject({ name: line(80), scopes, days }),
  answers: { 201: { what: 'The token', schema: z.strictObject({ id: z.string(), token: z.string(), expiresAt: moment }) } },
  run: async ({ body, actor, asking }) => {
    sessionOf(asking);
    return answer(201, await createToken(await database(), actor, body));
  },
});
