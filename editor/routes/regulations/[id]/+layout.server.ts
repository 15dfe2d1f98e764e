import { error } from '@sveltejs/kit';
import { openRegulation } from '#server/regulations.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params: { id } }) => {
  const opened = await openRegulation(id);
  if (!opened) error(404, 'there is no regulation of that id');
  return { opened };
};
