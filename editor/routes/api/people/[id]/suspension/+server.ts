import { suspendPerson } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { personChanged } from '#server/people-changes.server.ts';
import { id } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const PUT = endpoint({
  summary: 'Suspends somebody else: sessions end and tokens are revoked at once; or lets them in again',
  action: 'people.suspend',
  about: ({ path }) => Promise.resolve({ person: path.id }),
  sight: 'people.list',
  confirmed: true,
  path: z.object({ id }),
  body: z.strictObject({ suspended: z.boolean() }),
  answers: { 204: { what: 'Done' }, 422: { what: 'Nobody would be left who manages people' } },
  run: async ({ path, body, actor }) => personChanged(await suspendPerson(await database(), actor, path.id, body.suspended)),
});
