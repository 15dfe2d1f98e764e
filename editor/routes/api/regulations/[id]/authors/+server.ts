import { authorsOf, namesOf, shareDraft } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { requireAuthor } from '#server/people-changes.server.ts';
import { aboutDraft } from '#server/regulations.server.ts';
import { database } from '#server/store.server.ts';

const path = z.object({ id });

export const GET = endpoint({
  summary: 'Who writes in a draft: whoever ever saved it, or was let in',
  action: 'draft.read',
  about: ({ path: { id: of }, actor }) => aboutDraft(of, actor),
  path,
  answers: { 200: { what: 'People', schema: z.strictObject({ authors: z.array(z.strictObject({ id: z.string(), name: z.string() })) }) } },
  run: async ({ path: { id: of } }) => {
    const db = await database();
    const ids = await authorsOf(db, of);
    const names = await namesOf(db, ids);
    return { authors: ids.map((one) => ({ id: one, name: names.get(one) ?? '' })) };
  },
});

export const POST = endpoint({
  summary: 'Lets somebody write in a draft; from then on they do not sign it',
  action: 'draft.share',
  about: ({ path: { id: of }, actor }) => aboutDraft(of, actor),
  sight: 'draft.read',
  path,
  body: z.strictObject({ person: id }),
  answers: { 204: { what: 'Done' } },
  run: async ({ path: { id: of }, body: { person }, actor }) => {
    const db = await database();
    await requireAuthor(db, person);
    if ((await shareDraft(db, actor, of, person)) === 'not-found') throw new Refusal('no-regulation');
  },
});
