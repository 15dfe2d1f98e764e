import { unshareDraft } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { fault, Refusal } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { aboutDraft } from '#server/regulations.server.ts';
import { database } from '#server/store.server.ts';

export const DELETE = endpoint({
  summary: 'Takes somebody out again who never saved anything',
  action: 'draft.share',
  about: ({ path, actor }) => aboutDraft(path.id, actor),
  sight: 'draft.read',
  path: z.object({ id, person: id }),
  answers: { 204: { what: 'Done' }, 422: { what: 'The person wrote in it, and stays an author' } },
  run: async ({ path, actor }) => {
    const outcome = await unshareDraft(await database(), actor, path.id, path.person);
    if (outcome === 'not-found') throw new Refusal('no-writer');
    if (outcome === 'wrote') throw new Refusal('wrote', { details: [fault('wrote')] });
  },
});
