import { revokeInvitation } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const DELETE = endpoint({
  summary: 'Takes an invitation back',
  action: 'people.invite',
  path: z.object({ id }),
  answers: { 204: { what: 'Its link does not work any more' } },
  run: async ({ path, actor }) => {
    if (!(await revokeInvitation(await database(), actor, path.id))) throw new Refusal('no-invitation');
  },
});
