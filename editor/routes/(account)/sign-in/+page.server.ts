import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Where to go on, on this server alone. */
const within = (to: string | null): string => (to !== null && /^\/(?![/\\])/.test(to) ? to : '/');

export const load: PageServerLoad = ({ url, locals }) => {
  const to = within(url.searchParams.get('to'));
  if (locals.asking) redirect(303, to);
  return { to };
};
