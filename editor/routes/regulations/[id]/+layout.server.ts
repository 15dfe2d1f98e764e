import { error } from '@sveltejs/kit';
import { actorOf } from '#server/people.server.ts';
import { openRegulation } from '#server/regulations.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params: { id }, locals }) => {
  const opened = await openRegulation(id, actorOf(locals));
  if (!opened) error(404, 'there is no regulation of that id');
  return { opened };
};
