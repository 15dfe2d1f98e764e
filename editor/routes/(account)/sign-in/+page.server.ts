import { redirect } from '@sveltejs/kit';
import { within } from '#server/within.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
  const to = within(url.searchParams.get('to'));
  if (locals.asking) redirect(303, to);
  return { to };
};
