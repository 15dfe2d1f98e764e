import { approveVersion } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { hash, id, obstacle } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { today } from '#server/today.server.ts';
import { aboutVersion, done } from '#server/versions.server.ts';

export const POST = endpoint({
  summary: 'Approves the text of this hash, when nothing stands in the way; never a text that one wrote in',
  action: 'version.approve',
  about: ({ path, actor }) => aboutVersion(path.version, actor),
  sight: 'version.read',
  confirmed: true,
  path: z.object({ version: id }),
  body: z.strictObject({ hash }),
  limit: 'costly',
  answers: {
    200: { what: 'Approved; `pending` has to be done before its first day', schema: z.strictObject({ pending: z.array(obstacle) }) },
    422: { what: 'Something stands in the way: `details` say what' },
  },
  run: async ({ path: { version }, body, actor }) => {
    const { pending } = done(await approveVersion(await database(), actor, { version, ...body }, today()));
    return { pending };
  },
});
