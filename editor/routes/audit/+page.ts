import { read } from '#lib/approval/load.ts';
import type { Entries } from '#lib/approval/types.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const asked = new URLSearchParams({ limit: '50' });
  for (const name of ['search', 'action', 'before']) {
    const value = url.searchParams.get(name);
    if (value !== null && value !== '') asked.set(name, value);
  }
  const { searchParams } = url;
  return {
    ...(await read<Entries>(fetch, `/api/audit/entries?${asked.toString()}`)),
    search: searchParams.get('search') ?? '',
    action: searchParams.get('action') ?? '',
  };
};
