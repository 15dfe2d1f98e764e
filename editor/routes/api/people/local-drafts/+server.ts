import { assignLocalDrafts } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { id, moment, page } from '#server/api/schemas.ts';
import { localDrafts } from '#server/regulations.server.ts';
import { requireAuthor } from '#server/people-changes.server.ts';
import { database } from '#server/store.server.ts';

const draft = z.strictObject({ id: z.string(), title: z.unknown(), savedAt: moment });

export const GET = endpoint({
  summary: 'Drafts that were written before there were accounts: every author can go on with them until they are given to somebody',
  action: 'people.assign',
  query: page,
  answers: {
    200: {
      what: 'A page of them, the last saved first, and how many there are in all; never their texts',
      schema: z.strictObject({ total: z.int(), drafts: z.array(draft) }),
    },
  },
  run: ({ query: { search, from, limit } }) => localDrafts({ from, limit, ...(search !== undefined && { search }) }),
});

export const POST = endpoint({
  summary: 'Gives such drafts to the author who wrote them: from then on they are that person’s, who does not sign them',
  action: 'people.assign',
  confirmed: true,
  body: z.strictObject({ person: id, regulations: z.array(id).max(1000).optional().meta({ description: 'Their ids; all of them when absent' }) }),
  answers: { 200: { what: 'How many there were', schema: z.strictObject({ count: z.int() }) } },
  run: async ({ body: { person, regulations }, actor }) => {
    const db = await database();
    await requireAuthor(db, person);
    return assignLocalDrafts(db, actor, person, regulations);
  },
});
