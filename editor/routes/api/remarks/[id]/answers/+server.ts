import { answerRemark } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { id, words } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { aboutRemark, done } from '#server/versions.server.ts';

export const POST = endpoint({
  summary: 'Answers a remark',
  action: 'remark.answer',
  about: ({ path, actor }) => aboutRemark(path.id, actor),
  sight: 'version.read',
  path: z.object({ id }),
  body: words,
  answers: { 204: { what: 'Answered' }, 422: { what: 'It cannot be: `details` say why' } },
  run: async ({ path: { id: remark }, body: { text }, actor }) => void done(await answerRemark(await database(), actor, { remark, text })),
});
