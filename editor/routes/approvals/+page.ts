import { read } from '#lib/approval/load.ts';
import type { State, Version } from '#lib/approval/types.ts';
import type { PageLoad } from './$types';

const STATES: readonly State[] = ['in-review', 'approved', 'in-force', 'expired', 'withdrawn'];
/** So many of each state are shown at first; whoever looks for another one searches, or asks for more. */
const SHOWN = 30;
const MOST = 200;

export const load: PageLoad = async ({ fetch, url }) => {
  const search = (url.searchParams.get('search') ?? '').slice(0, 100);
  const limit = url.searchParams.has('more') ? MOST : SHOWN;
  const asked = (state: State): string => `/api/versions?${new URLSearchParams({ state, search, limit: String(limit) }).toString()}`;
  const lists = await Promise.all(STATES.map((state) => read<{ versions: readonly Version[] }>(fetch, asked(state))));
  const of = (state: State): readonly Version[] => lists[STATES.indexOf(state)]?.versions ?? [];
  const isCut = limit < MOST && lists.some(({ versions }) => versions.length === limit);
  return { waiting: of('in-review'), approved: of('approved'), force: of('in-force'), past: [...of('expired'), ...of('withdrawn')], search, isCut };
};
