import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { savedState } from '#server/drafts.server.ts';
import { aboutDraft } from '#server/regulations.server.ts';

export const GET = endpoint({
  summary: 'A saved state of a draft',
  action: 'draft.read',
  about: ({ path, actor }) => aboutDraft(path.id, actor),
  path: z.object({ id, revision: z.coerce.number().int().min(0).max(1_000_000_000) }),
  answers: { 200: { what: 'The state with its text', schema: z.looseObject({ revision: z.int(), text: z.string() }) } },
  run: async ({ path }) => {
    const found = await savedState(path.id, path.revision);
    if (!found) throw new Refusal('no-saved-state');
    return found;
  },
});
