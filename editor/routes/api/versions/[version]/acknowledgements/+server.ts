import { acknowledgeVersion, listAcknowledgements } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { acknowledging, hash, id, line } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { aboutVersion, done } from '#server/versions.server.ts';

const path = z.object({ version: id });

export const GET = endpoint({
  summary: 'Whom a version covers, and who has acknowledged it',
  action: 'acknowledgement.list',
  about: ({ path: { version }, actor }) => aboutVersion(version, actor),
  path,
  query: z.object({
    open: z.enum(['true', 'false']).default('false'),
    after: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  answers: { 200: { what: 'People; those who have not come first', schema: z.strictObject({ acknowledgements: z.array(acknowledging) }) } },
  run: async ({ path: { version }, query: { open, after: offset, limit } }) => ({
    acknowledgements: await listAcknowledgements(await database(), version, { open: open === 'true', limit, offset }),
  }),
});

export const POST = endpoint({
  summary: 'Acknowledges the text of this hash: only who is covered by it, and for themselves',
  action: 'version.acknowledge',
  about: ({ path: { version }, actor }) => aboutVersion(version, actor),
  sight: 'version.read',
  confirmed: true,
  path,
  body: z.strictObject({ hash, scorecard: line(200).optional() }),
  answers: { 204: { what: 'Acknowledged' }, 422: { what: 'It cannot be: `details` say why' } },
  run: async ({ path: { version }, body, actor }) => void done(await acknowledgeVersion(await database(), actor, { version, hash: body.hash })),
});
