import { redirect } from '@sveltejs/kit';
import { refusePage } from '#server/api/page-error.ts';
import { within } from '#server/within.ts';
import type { PageServerLoad } from './$types';

/** The page of somebody whose role demands a second factor; whoever has one, or needs none, finds it on the page of the own account. */
export const load: PageServerLoad = ({ url, locals }) => {
  if (!locals.accounts) refusePage(locals, 'no-accounts');
  if (!locals.asking?.hasToSetUp) redirect(303, '/account');
  return { to: within(url.searchParams.get('to')) };
};
