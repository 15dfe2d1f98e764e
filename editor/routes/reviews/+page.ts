import { read } from '#lib/approval/load.ts';
import type { DueReview } from '#lib/approval/types.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const until = url.searchParams.get('until') ?? '';
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : '';
  const { due } = await read<{ due: readonly DueReview[] }>(fetch, `/api/reviews${asked === '' ? '' : `?until=${asked}`}`);
  return { due, until: asked };
};
