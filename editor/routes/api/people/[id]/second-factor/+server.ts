import { resetSecondFactor } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { id } from '#server/api/schemas.ts';
import { database } from '#server/store.server.ts';

export const DELETE = endpoint({
  summary: 'Takes the second factor from somebody else, who lost the device: all their sessions end, and the password alone lets them in',
  action: 'people.reset-second-factor',
  about: ({ path }) => Promise.resolve({ person: path.id }),
  sight: 'people.list',
  confirmed: true,
  path: z.object({ id }),
  answers: { 204: { what: 'Reset' }, 404: { what: 'There is no such person, or no second factor' } },
  run: async ({ path, actor }) => {
    if (!(await resetSecondFactor(await database(), actor, path.id))) throw new Refusal('no-second-factor');
  },
});
