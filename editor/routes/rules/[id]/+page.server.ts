import { refusePage } from '#server/api/page-error.ts';
import { rulePage } from '#server/rules.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { id }, locals }) => {
  const rule = rulePage(id);
  if (!rule) refusePage(locals, 'no-rule');
  return { rule };
};
