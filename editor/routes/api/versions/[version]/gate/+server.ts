import { gateOf } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { hash, id, obstacle } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { today } from '#server/today.server.ts';
import { aboutVersion } from '#server/versions.server.ts';

export const GET = endpoint({
  summary: 'What stands in the way of an approval, and what has to follow it',
  action: 'gate.read',
  about: ({ path, actor }) => aboutVersion(path.version, actor),
  path: z.object({ version: id }),
  limit: 'costly',
  answers: { 200: { what: 'The gate', schema: z.strictObject({ version: z.string(), hash, obstacles: z.array(obstacle), pending: z.array(obstacle) }) } },
  run: async ({ path }) => {
    const gate = await gateOf(await database(), path.version, today());
    if (!gate) throw new Refusal('no-version');
    return gate;
  },
});
