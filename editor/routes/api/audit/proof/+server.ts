import { exportTrail, signHead, verifyTrailAsItComes } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { moment } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { trailKey } from '#server/trail.server.ts';

export const GET = endpoint({
  summary: 'Proves the trail unbroken: every entry is read, hashed and held against the signed heads',
  action: 'audit.read',
  limit: 'costly',
  answers: {
    200: {
      what: 'What came of it',
      schema: z.strictObject({
        size: z.int(),
        root: z.string(),
        key: z.string(),
        signedAt: moment,
        unbroken: z.boolean(),
        firstBad: z.int().nullable().meta({ description: 'Position of the first bad entry' }),
      }),
    },
  },
  run: async () => {
    const [db, key] = [await database(), trailKey()];
    const { size, root, at } = await signHead(db, key);
    const { findings } = await verifyTrailAsItComes(exportTrail(db, key));
    return { size, root, key: key.publicKey, signedAt: at, unbroken: findings.length === 0, firstBad: findings[0]?.position ?? null };
  },
});
