import { listPeople, ROLES } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { page } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const GET = endpoint({
  summary: 'Names of people, to choose one: no addresses, no roles',
  action: 'people.names',
  query: page.extend({ role: z.enum(ROLES).optional() }),
  answers: {
    200: { what: 'At most `limit` of them, by name', schema: z.strictObject({ people: z.array(z.strictObject({ id: z.string(), name: z.string() })) }) },
  },
  run: async ({ query: { search, role, from, limit } }) => {
    const { people } = await listPeople(await database(), { from, limit, ...(search !== undefined && { search }), ...(role !== undefined && { role }) });
    return { people: people.filter(({ suspended }) => !suspended).map(({ id, name }) => ({ id, name })) };
  },
});
