import { z } from 'zod';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { day, id, moment, page, STATES } from '#server/api/schemas.ts';
import { listed, LONGEST_TEXT, newRegulation } from '#server/regulations.server.ts';

/** What the list says of a draft. */
const listedRegulation = z.looseObject({
  id: z.string(),
  revision: z.int(),
  savedAt: moment,
  policy: z.string(),
  state: z.enum(['fine', 'incomplete', 'broken']),
  nextReview: z.string().optional().meta({ description: 'By the calendar, where a version has one; else as the draft says' }),
  reviewOverdue: z.boolean(),
  versions: z
    .array(z.strictObject({ id: z.string(), number: z.int(), revision: z.int(), state: z.enum(STATES), from: day, until: day.nullable() }))
    .meta({ description: 'In review, approved or in force, the newest first' }),
});

export const GET = endpoint({
  summary: 'The drafts that one may read',
  action: 'draft.list',
  query: page,
  answers: {
    200: {
      what: 'A page of them, the last saved first, and how many there are in all',
      schema: z.strictObject({ total: z.int(), drafts: z.array(listedRegulation) }),
    },
  },
  run: ({ actor, query: { search, from, limit } }) => listed(actor, { from, limit, ...(search !== undefined && { search }) }),
});

const origin = z.union([
  z.strictObject({ from: id }),
  z.strictObject({ blank: z.literal(true), language: z.enum(['ru', 'en']).optional() }),
  z.strictObject({ text: z.string().max(LONGEST_TEXT) }),
]);

export const POST = endpoint({
  summary: 'Creates a draft: `from` copies one, `blank` begins anew (`language`: of the position that it names), `text` keeps an imported file as it is',
  action: 'draft.create',
  body: origin,
  bodyLimit: 4 * LONGEST_TEXT,
  answers: { 201: { what: 'Its id', schema: z.strictObject({ id: z.string() }) } },
  run: async ({ body, actor }) => {
    const created = await newRegulation(body, actor);
    return answer(201, { id: created }, { location: `/api/regulations/${created}` });
  },
});
