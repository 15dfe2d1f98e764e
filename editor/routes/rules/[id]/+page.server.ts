import { error } from '@sveltejs/kit';
import { rulePage } from '#server/rules.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { id } }) => {
  const rule = rulePage(id);
  if (!rule) error(404, 'there is no rule of that id');
  return { rule };
};
