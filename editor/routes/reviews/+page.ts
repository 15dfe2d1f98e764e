import { read } from '#lib/approval/load.ts';
import type { DueReview } from '#lib/approval/types.ts';
import type { PageLoad } from './$types';

/** The earliest, which is what has to be done; whoever asks for more gets them. */
const SHOWN = 60;
const MOST = 1000;

export const load: PageLoad = async ({ fetch, url }) => {
  const until = url.searchParams.get('until') ?? '';
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : '';
  const limit = url.searchParams.has('more') ? MOST : SHOWN;
  const query = new URLSearchParams({ limit: String(limit), ...(asked !== '' && { until: asked }) });
  const { due } = await read<{ due: readonly DueReview[] }>(fetch, `/api/reviews?${query.toString()}`);
  return { due, until: asked, isCut: limit < MOST && due.length === limit };
};
