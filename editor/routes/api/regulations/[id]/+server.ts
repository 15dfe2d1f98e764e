import { z } from 'zod';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id, moment } from '#server/api/schemas.ts';
import { removeDraft, saveText } from '#server/drafts.server.ts';
import { aboutDraft, LONGEST_TEXT, openRegulation } from '#server/regulations.server.ts';

const path = z.object({ id });
const draft = z.looseObject({ id: z.string(), revision: z.int(), text: z.string() });
const opened = draft.extend({
  records: z
    .looseObject({ versions: z.array(z.looseObject({ number: z.int(), state: z.string(), hash: z.string() })) })
    .optional()
    .meta({ description: 'What is recorded of its versions: when they were approved, who has acknowledged them, which reviews were held' }),
  config: z.looseObject({ format: z.string() }).optional().meta({ description: 'The configuration of the linter by which it is judged' }),
});

export const GET = endpoint({
  summary: 'A draft, or a regulation that comes with the program',
  action: 'draft.read',
  about: ({ path: { id: of }, actor }) => aboutDraft(of, actor),
  path,
  answers: { 200: { what: 'The draft with its text', schema: opened } },
  run: async ({ path: { id: of }, actor }) => {
    const found = await openRegulation(of, actor);
    if (!found) throw new Refusal('no-regulation');
    return found;
  },
});

export const PUT = endpoint({
  summary: 'Saves a draft over the revision that it is based on, and only over that one',
  action: 'draft.edit',
  about: ({ path: { id: of }, actor }) => aboutDraft(of, actor),
  sight: 'draft.read',
  path,
  body: z.strictObject({
    revision: z.int().min(0),
    text: z.string().max(LONGEST_TEXT),
    note: z.string().trim().max(200).optional().meta({ description: 'A name for this state in the history' }),
  }),
  bodyLimit: 4 * LONGEST_TEXT,
  answers: {
    200: { what: 'Saved', schema: z.strictObject({ revision: z.int(), savedAt: moment }) },
    409: { what: 'Somebody else saved since: nothing was overwritten, and `current` is their draft', schema: z.strictObject({ current: draft }) },
  },
  run: async ({ path: { id: of }, body: { revision, text, note }, actor }) => {
    const saved = await saveText(of, actor, { revision, text, note: note === '' ? undefined : note });
    if (saved.outcome === 'not-found') throw new Refusal('no-regulation');
    return saved.outcome === 'conflict' ? answer(409, { current: saved.current }) : { revision: saved.revision, savedAt: saved.savedAt };
  },
});

export const DELETE = endpoint({
  summary: 'Removes a draft of which no version was ever submitted',
  action: 'draft.remove',
  about: ({ path: { id: of }, actor }) => aboutDraft(of, actor),
  sight: 'draft.read',
  path,
  answers: { 204: { what: 'Removed' }, 422: { what: 'It has versions: people signed them, or refused to' } },
  run: async ({ path: { id: of }, actor }) => {
    const outcome = await removeDraft(of, actor);
    if (outcome === 'not-found') throw new Refusal('no-regulation');
    if (outcome === 'has-versions') throw new Refusal('has-versions');
  },
});
