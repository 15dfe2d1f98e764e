import { countAcknowledgements, listSignatures, missingPositions } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { hash, id, moment, version } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { aboutVersion, permittedWith, told, versionOr404 } from '#server/versions.server.ts';

const signature = z.strictObject({ version: z.string(), signer: z.string(), name: z.string(), position: z.string(), hash, at: moment });
const flag = z.boolean();

export const GET = endpoint({
  summary: 'A version: its state, its signatures, who is missing, and what one may do with it',
  action: 'version.read',
  about: ({ path, actor }) => aboutVersion(path.version, actor),
  path: z.object({ version: id }),
  answers: {
    200: {
      what: 'The version, without its text',
      schema: z.strictObject({
        version,
        signatures: z.array(signature),
        missing: z.array(z.string()),
        covered: z.int(),
        acknowledged: z.int(),
        authors: z.array(z.string()),
        may: z.strictObject({ sign: flag, approve: flag, publish: flag, withdraw: flag, remark: flag, cover: flag }),
      }),
    },
  },
  run: async ({ path, actor, about }) => {
    const db = await database();
    const found = await versionOr404(path.version);
    const [[one], signatures, missing, counted] = await Promise.all([
      told([found]),
      listSignatures(db, found.id),
      missingPositions(db, found.id),
      countAcknowledgements(db, found.id),
    ]);
    return {
      version: one,
      signatures,
      missing,
      ...counted,
      authors: [...new Set(about.authors)],
      may: permittedWith(found, actor, about),
    };
  },
});
