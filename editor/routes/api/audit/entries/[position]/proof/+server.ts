import { proveInclusion } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { entry, hash, signedHead } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const GET = endpoint({
  summary: 'Proves one entry to be in the trail of the newest signed head: for somebody who is to have this entry and no other',
  action: 'audit.read',
  path: z.object({ position: z.coerce.number().int().min(0) }),
  answers: {
    200: {
      what: 'The entry, the hashes from it up to the root (RFC 6962, 2.1.1), and the head',
      schema: z.strictObject({ format: z.literal('scorewright-inclusion/1'), entry, proof: z.array(hash), head: signedHead }),
    },
  },
  run: async ({ path: { position } }) => {
    const proof = await proveInclusion(await database(), position);
    if (!proof) throw new Refusal('no-entry');
    return proof;
  },
});
