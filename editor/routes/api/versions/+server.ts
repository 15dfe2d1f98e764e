import { listByState } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { STATES, version } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { readerOf, told } from '#server/versions.server.ts';

export const GET = endpoint({
  summary: 'The versions in one state that one may read',
  action: 'version.list',
  query: z.object({
    state: z.enum(STATES),
    search: z.string().trim().max(100).optional().meta({ description: 'Words in the title, the owner or the id' }),
    limit: z.coerce.number().int().min(1).max(200).default(100),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answers: { 200: { what: 'Versions, the longest in this state first', schema: z.strictObject({ versions: z.array(version) }) } },
  run: async ({ query: { state, search, limit, offset }, actor }) => {
    const reader = readerOf(actor);
    const listing = { limit, offset, ...(search !== undefined && search !== '' && { search }), ...(reader && { reader }) };
    return { versions: await told(await listByState(await database(), state, listing)) };
  },
});
