import { read } from '#lib/approval/load.ts';
import type { State, Version } from '#lib/approval/types.ts';
import type { PageLoad } from './$types';

const STATES: readonly State[] = ['in-review', 'approved', 'in-force', 'expired', 'withdrawn'];

export const load: PageLoad = async ({ fetch }) => {
  const lists = await Promise.all(STATES.map((state) => read<{ versions: readonly Version[] }>(fetch, `/api/versions?state=${state}&limit=100`)));
  const of = (state: State): readonly Version[] => lists[STATES.indexOf(state)]?.versions ?? [];
  return { waiting: of('in-review'), approved: of('approved'), force: of('in-force'), past: [...of('expired'), ...of('withdrawn')] };
};
