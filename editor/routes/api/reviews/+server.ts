import { listDueReviews, listRegulations } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { day, dueReview } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { today } from '#server/today.server.ts';
import { readerOf } from '#server/versions.server.ts';

export const GET = endpoint({
  summary: 'The reviews that are due, up to a day',
  action: 'review.list',
  query: z.object({ until: day.optional() }),
  answers: { 200: { what: 'Reviews, the earliest first', schema: z.strictObject({ due: z.array(dueReview) }) } },
  run: async ({ query: { until }, actor }) => {
    const db = await database();
    const due = await listDueReviews(db, { today: today(), limit: 1000, ...(until !== undefined && { until }) });
    const reader = readerOf(actor);
    const own = reader && new Set(reader.asAuthor ? (await listRegulations(db, { authors: [actor.id] })).map(({ id }) => id) : []);
    return { due: due.filter(({ regulation }) => own?.has(regulation) ?? true).map((one) => ({ ...one, title: JSON.parse(one.title) as unknown })) };
  },
});
