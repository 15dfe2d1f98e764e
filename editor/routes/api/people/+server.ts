import { listPeople, ROLES } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { page, person } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const GET = endpoint({
  summary: 'People with an account, by name',
  action: 'people.list',
  query: page.extend({ role: z.enum(ROLES).optional() }),
  answers: { 200: { what: 'A page of them, and how many there are in all', schema: z.strictObject({ total: z.int(), people: z.array(person) }) } },
  run: async ({ query: { search, role, from, limit } }) =>
    listPeople(await database(), { from, limit, ...(search !== undefined && { search }), ...(role !== undefined && { role }) }),
});
