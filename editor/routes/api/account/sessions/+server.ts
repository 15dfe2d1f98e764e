import { z } from 'zod';
import { ownAccount } from '#server/account.server.ts';
import { endpoint } from '#server/api/endpoint.ts';
import { session } from '#server/api/schemas.ts';
import { signing } from '#server/people.server.ts';

export const GET = endpoint({
  summary: 'The sessions of the person',
  action: 'session.list',
  about: ownAccount,
  answers: { 200: { what: 'Sessions, the one last seen first', schema: z.array(session) } },
  run: async ({ actor, asking }) => {
    if (asking.by === 'local') return [];
    const entries = await (await signing()).list(actor.id);
    return entries.map((entry) => ({ ...entry, current: entry.id === asking.session?.id }));
  },
});
