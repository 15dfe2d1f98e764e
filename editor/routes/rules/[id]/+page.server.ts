import { refusePage } from '#server/api/page-error.ts';
import { actorOf } from '#server/people.server.ts';
import { catalogue } from '#server/rules.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, locals }) => {
  const { page, settings } = await catalogue(actorOf(locals));
  const rule = page(id);
  if (!rule) refusePage(locals, 'no-rule');
  return { rule, settings };
};
