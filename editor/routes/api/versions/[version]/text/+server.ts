import { readVersionText } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { aboutVersion } from '#server/versions.server.ts';

export const GET = endpoint({
  summary: 'The frozen text: canonical JSON (RFC 8785), of whose bytes the hash is the SHA-256',
  action: 'version.read',
  about: ({ path, actor }) => aboutVersion(path.version, actor),
  path: z.object({ version: id }),
  answers: { 200: { what: 'The policy document', schema: z.looseObject({ format: z.string() }) } },
  run: async ({ path }) => {
    const text = await readVersionText(await database(), path.version);
    if (text === undefined) throw new Refusal('no-version');
    return new Response(text, { headers: { 'content-type': 'application/json' } });
  },
});
