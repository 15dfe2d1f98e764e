import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { id, moment } from '#server/api/schemas.ts';
import { savedStates } from '#server/drafts.server.ts';
import { aboutDraft } from '#server/regulations.server.ts';

const entry = z.strictObject({ revision: z.int(), savedAt: moment, savedBy: z.string(), note: z.string().nullable() });

export const GET = endpoint({
  summary: 'The saved states of a draft',
  action: 'draft.read',
  about: ({ path, actor }) => aboutDraft(path.id, actor),
  path: z.object({ id }),
  answers: { 200: { what: 'States, the newest first, without their texts', schema: z.array(entry) } },
  run: ({ path }) => savedStates(path.id),
});
