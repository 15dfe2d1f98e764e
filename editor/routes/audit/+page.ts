import { read } from '#lib/approval/load.ts';
import type { Entries } from '#lib/approval/types.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const asked = new URLSearchParams({ limit: '50' });
  for (const name of ['search', 'action', 'before']) {
    const value = url.searchParams.get(name);
    if (value !== null && value !== '') asked.set(name, value);
  }
  return { ...(await read<Entries>(fetch, `/api/audit/entries?${asked.toString()}`)), search: url.searchParams.get('search') ?? '' };
};
