import { listRemarks, makeRemark } from '@scorewright/store';
import { z } from 'zod';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { id, prose, remark } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';
import { aboutVersion, done, versionOr404 } from '#server/versions.server.ts';

const path = z.object({ version: id });

export const GET = endpoint({
  summary: 'The remarks on a version and on the ones before it, with answers and resolutions',
  action: 'gate.read',
  about: ({ path: { version }, actor }) => aboutVersion(version, actor),
  path,
  answers: { 200: { what: 'Remarks in their order', schema: z.strictObject({ remarks: z.array(remark) }) } },
  run: async ({ path: { version } }) => {
    const { regulation, number } = await versionOr404(version);
    const all = await listRemarks(await database(), regulation);
    return { remarks: all.filter((one) => one.number <= number) };
  },
});

export const POST = endpoint({
  summary: 'Makes a remark on a place of a version',
  action: 'version.remark',
  about: ({ path: { version }, actor }) => aboutVersion(version, actor),
  sight: 'version.read',
  path,
  body: z.strictObject({ pointer: z.string().max(1000).meta({ description: 'JSON pointer; empty: the whole' }), text: prose(10_000) }),
  answers: { 201: { what: 'Its id', schema: z.strictObject({ id: z.string() }) }, 422: { what: 'It cannot be made: `details` say why' } },
  run: async ({ path: { version }, body, actor }) => {
    const made = done(await makeRemark(await database(), actor, { version, ...body }));
    return answer(201, { id: made.id });
  },
});
