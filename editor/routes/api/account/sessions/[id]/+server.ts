import { z } from 'zod';
import { ownAccount, sessionOf } from '#server/account.server.ts';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { signing } from '#server/people.server.ts';

export const DELETE = endpoint({
  summary: 'Ends a session of the person',
  action: 'session.end',
  about: ownAccount,
  confirmed: true,
  path: z.object({ id }),
  answers: { 204: { what: 'Ended' } },
  run: async ({ path, actor, asking }) => {
    sessionOf(asking);
    if (!(await (await signing()).end(actor.id, path.id))) throw new Refusal('no-session');
  },
});
