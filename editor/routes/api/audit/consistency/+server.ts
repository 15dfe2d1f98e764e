import { proveConsistency, signHead } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { hash, signedHead } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { trailKey } from '#server/trail.server.ts';

export const GET = endpoint({
  summary: 'Signs the trail as it is, and proves that it grew out of that of an earlier size: for whoever keeps an earlier signed head',
  action: 'audit.read',
  query: z.object({ earlier: z.coerce.number().int().min(0).meta({ description: 'Size of the earlier head' }) }),
  answers: {
    200: {
      what: 'The hashes that lead from the earlier root to the one of the head (RFC 6962, 2.1.2), and the head',
      schema: z.strictObject({ earlier: z.int(), proof: z.array(hash), head: signedHead }),
    },
  },
  run: async ({ query: { earlier } }) => {
    const db = await database();
    const head = await signHead(db, trailKey());
    const proof = await proveConsistency(db, earlier, head.size);
    if (!proof) throw new Refusal('no-earlier-size');
    return { earlier, proof, head };
  },
});
