import { listDueReviews } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { day, dueReview } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { today } from '#server/today.server.ts';
import { readerOf } from '#server/versions.server.ts';

export const GET = endpoint({
  summary: 'The reviews that are due, up to a day',
  action: 'review.list',
  query: z.object({ until: day.optional(), limit: z.coerce.number().int().min(1).max(1000).default(500) }),
  answers: { 200: { what: 'Reviews, the earliest first', schema: z.strictObject({ due: z.array(dueReview) }) } },
  run: async ({ query: { until, limit }, actor }) => {
    const reader = readerOf(actor);
    if (reader && !reader.asAuthor) return { due: [] };
    const asked = { today: today(), limit, ...(until !== undefined && { until }), ...(reader && { author: actor.id }) };
    const due = await listDueReviews(await database(), asked);
    return { due: due.map((one) => ({ ...one, title: JSON.parse(one.title) as unknown })) };
  },
});
