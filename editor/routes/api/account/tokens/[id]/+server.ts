import { revokeToken } from '@scorewright/store';
import { z } from 'zod';
import { ownAccount } from '#server/account.server.ts';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const DELETE = endpoint({
  summary: 'Revokes a token of the person',
  action: 'token.revoke',
  about: ownAccount,
  path: z.object({ id }),
  answers: { 204: { what: 'Revoked' } },
  run: async ({ path, actor }) => {
    if (!(await revokeToken(await database(), actor, path.id))) throw new Refusal('no-token');
  },
});
