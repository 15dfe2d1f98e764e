import { actorOf } from '#server/people.server.ts';
import { catalogue } from '#server/rules.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { entries, settings } = await catalogue(actorOf(locals));
  return { rules: entries(), settings };
};
