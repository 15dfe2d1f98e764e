import { readRequiredPositions, setRequiredPositions } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { positions } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

const setting = z.strictObject({ positions });

export const GET = endpoint({
  summary: 'The positions that sign every regulation, besides those that it names itself',
  action: 'setting.read',
  answers: { 200: { what: 'Positions in the words of the organisation', schema: setting } },
  run: async () => ({ positions: await readRequiredPositions(await database()) }),
});

export const PUT = endpoint({
  summary: 'Sets the positions that sign every regulation, for versions submitted from now on',
  action: 'setting.change',
  confirmed: true,
  body: setting,
  answers: { 204: { what: 'Set' } },
  run: async ({ body, actor }) => setRequiredPositions(await database(), actor, body.positions),
});
