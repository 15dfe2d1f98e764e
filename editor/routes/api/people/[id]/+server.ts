import { changePerson, readPerson } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { personChanged } from '#server/people-changes.server.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id, line, person, positions, roles } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const GET = endpoint({
  summary: 'A person',
  action: 'people.list',
  path: z.object({ id }),
  answers: { 200: { what: 'The person', schema: person } },
  run: async ({ path }) => {
    const found = await readPerson(await database(), path.id);
    if (!found) throw new Refusal('no-person');
    return found;
  },
});

export const PUT = endpoint({
  summary: 'Changes name, roles and positions of somebody else. They count from the next request on',
  action: 'people.change',
  about: ({ path }) => Promise.resolve({ person: path.id }),
  sight: 'people.list',
  confirmed: true,
  path: z.object({ id }),
  body: z.strictObject({ name: line(120), roles, signsFor: positions }),
  answers: { 204: { what: 'Changed' }, 422: { what: 'Nobody would be left who manages people' } },
  run: async ({ path, body, actor }) => personChanged(await changePerson(await database(), actor, path.id, body)),
});
