import { signVersion } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { hash, id, line } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { aboutVersion, done } from '#server/versions.server.ts';

export const POST = endpoint({
  summary: 'Signs the text of this hash for a position; never a text that one wrote in',
  action: 'version.sign',
  about: ({ path, actor }) => aboutVersion(path.version, actor),
  sight: 'version.read',
  confirmed: true,
  path: z.object({ version: id }),
  body: z.strictObject({ hash, position: line(120) }),
  answers: { 204: { what: 'Signed' }, 422: { what: 'It cannot be signed: `details` say why' } },
  run: async ({ path: { version }, body, actor }) => void done(await signVersion(await database(), actor, { version, ...body })),
});
