import { listOwnVersions } from '@scorewright/store';
import { z } from 'zod';
import { ownAccount } from '#server/account.server.ts';
import { endpoint } from '#server/api/endpoint.ts';
import { ownVersion } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const GET = endpoint({
  summary: 'The versions that decide the pay of whoever asks',
  action: 'own-version.list',
  about: ownAccount,
  answers: { 200: { what: 'Versions, the newest first', schema: z.strictObject({ versions: z.array(ownVersion) }) } },
  run: async ({ actor }) => {
    const versions = await listOwnVersions(await database(), actor.id);
    return { versions: versions.map((one) => ({ ...one, title: JSON.parse(one.title) as unknown })) };
  },
});
