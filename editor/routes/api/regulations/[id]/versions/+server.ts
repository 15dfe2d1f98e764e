import { describe } from '@scorewright/engine';
import { listVersions, submitVersion } from '@scorewright/store';
import { z } from 'zod';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id, prose, version } from '#server/api/schemas.ts';
import { aboutDraft } from '#server/regulations.server.ts';
import { database } from '#server/store.server.ts';
import { aboutVersionsOf, done, readable, told } from '#server/versions.server.ts';

const path = z.object({ id });

export const GET = endpoint({
  summary: 'The versions of a regulation that one may read',
  action: 'version.read',
  about: ({ path: { id: of }, actor }) => aboutVersionsOf(of, actor),
  path,
  answers: { 200: { what: 'Versions, the newest first', schema: z.strictObject({ versions: z.array(version) }) } },
  run: async ({ path: { id: of }, actor, about }) => ({ versions: await told(readable(await listVersions(await database(), of), actor, about)) }),
});

export const POST = endpoint({
  summary: 'Submits the draft: it is frozen as a version and goes into review',
  action: 'draft.submit',
  about: ({ path: { id: of }, actor }) => aboutDraft(of, actor),
  sight: 'draft.read',
  path,
  body: z.strictObject({
    revision: z.int().min(1).meta({ description: 'Revision of the draft that was read before' }),
    note: prose(2000).optional(),
    keepsEarlier: z.boolean().optional().meta({ description: 'Leaves another version of the regulation in review, for another period' }),
  }),
  limit: 'costly',
  answers: {
    201: { what: 'The version', schema: z.strictObject({ version }) },
    409: { what: 'The draft has another revision by now: code `stale`' },
    422: { what: 'The text cannot be frozen: `details` say why' },
  },
  run: async ({ path: { id: regulation }, body: { revision, note, keepsEarlier }, actor }) => {
    const submission = { regulation, revision, ...(note !== undefined && { note }), ...(keepsEarlier !== undefined && { keepsEarlier }) };
    const submitted = done(await submitVersion(await database(), actor, submission));
    if (submitted.outcome === 'conflict') throw new Refusal('draft-went-on', { data: { revision: submitted.revision } });
    if (submitted.outcome === 'unreadable') {
      const details = submitted.problems.slice(0, 50).map((problem) => {
        const text = { en: describe(problem, 'en').message, ru: describe(problem, 'ru').message };
        return { code: problem.code, text, pointer: problem.pointer };
      });
      throw new Refusal('not-a-policy', { details });
    }
    const [one] = await told([submitted.version]);
    return answer(201, { version: one }, { location: `/api/versions/${submitted.version.id}` });
  },
});
