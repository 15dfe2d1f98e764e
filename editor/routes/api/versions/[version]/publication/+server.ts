import { publishVersion } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { id } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { today } from '#server/today.server.ts';
import { aboutVersion, done } from '#server/versions.server.ts';

export const POST = endpoint({
  summary: 'Brings an approved version into force, from its first day on; the calendar does so by itself, too',
  action: 'version.publish',
  about: ({ path, actor }) => aboutVersion(path.version, actor),
  sight: 'version.read',
  confirmed: true,
  path: z.object({ version: id }),
  body: z.strictObject({}),
  answers: { 204: { what: 'In force' }, 422: { what: 'It cannot be: `details` say why' } },
  run: async ({ path: { version }, actor }) => void done(await publishVersion(await database(), actor, version, today())),
});
