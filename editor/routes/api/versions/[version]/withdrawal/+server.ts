import { withdrawVersion } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { day, id, prose } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { today } from '#server/today.server.ts';
import { aboutVersion, done } from '#server/versions.server.ts';

export const POST = endpoint({
  summary: 'Withdraws a version: one in review at once, another from a day on',
  action: 'version.withdraw',
  about: ({ path, actor }) => aboutVersion(path.version, actor),
  sight: 'version.read',
  confirmed: true,
  path: z.object({ version: id }),
  body: z.strictObject({ from: day.optional(), reason: prose(2000).optional() }),
  answers: { 200: { what: 'Withdrawn from this day', schema: z.strictObject({ from: day }) }, 422: { what: 'It cannot be: `details` say why' } },
  run: async ({ path: { version }, body: { from, reason = '' }, actor }) => {
    const withdrawn = done(await withdrawVersion(await database(), actor, { version, reason, ...(from !== undefined && { from }) }, today()));
    return { from: withdrawn.from };
  },
});
