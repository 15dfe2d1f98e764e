import { refusePage } from '#server/api/page-error.ts';
import { actorOf } from '#server/people.server.ts';
import { openRegulation } from '#server/regulations.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params: { id }, locals }) => {
  const opened = await openRegulation(id, actorOf(locals));
  if (!opened) refusePage(locals, 'no-regulation');
  return { opened };
};
