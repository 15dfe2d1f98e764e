import { searchTrail, trailState } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { day, entry } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

const word = z
  .string()
  .trim()
  .max(200)
  .transform((text) => (text === '' ? undefined : text))
  .optional();

export const GET = endpoint({
  summary: 'The trail, the newest first: every change that was ever made',
  action: 'audit.read',
  query: z.object({
    search: word,
    actor: word,
    action: word,
    subject: word,
    since: day.optional(),
    until: day.optional(),
    before: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answers: {
    200: { what: 'A page of it; its size, and the root over all of it', schema: z.strictObject({ entries: z.array(entry), size: z.int(), root: z.string() }) },
  },
  run: async ({ query: { search, since, limit, ...rest } }) => {
    const db = await database();
    const asked = Object.fromEntries(Object.entries({ ...rest, text: search, from: since }).filter(([, value]) => value !== undefined));
    return { entries: await searchTrail(db, { ...asked, limit }), ...(await trailState(db)) };
  },
});
