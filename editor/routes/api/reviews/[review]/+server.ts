import { holdReview, regulationOfReview } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { day, id, prose } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { today } from '#server/today.server.ts';
import { aboutVersionsOf, done } from '#server/versions.server.ts';

export const POST = endpoint({
  summary: 'Records that a review was held: what was looked at, what was decided, when the next one is due',
  action: 'review.record',
  about: async ({ path: { review }, actor }) => {
    const regulation = await regulationOfReview(await database(), review);
    return regulation === undefined ? undefined : aboutVersionsOf(regulation, actor);
  },
  sight: 'version.read',
  path: z.object({ review: id }),
  body: z.strictObject({ heldOn: day, lookedAt: prose(4000), decision: prose(4000), next: day.nullable().optional() }),
  answers: {
    200: { what: 'Recorded; the day of the next one', schema: z.strictObject({ next: day.nullable() }) },
    422: { what: 'It cannot be: `details` say why' },
  },
  run: async ({ path: { review }, body: { heldOn, lookedAt, decision, next }, actor }) => {
    const holding = { review, heldOn, lookedAt, decision, ...(next !== undefined && { next }) };
    const held = done(await holdReview(await database(), actor, holding, today()));
    return { next: held.next };
  },
});
