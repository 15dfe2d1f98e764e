import { error } from '@sveltejs/kit';
import { listInvitations, listPeople, may, readRequiredPositions } from '@scorewright/store';
import { actorOf } from '#server/people.server.ts';
import { database } from '#server/store.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = actorOf(locals);
  if (!locals.accounts) error(404, 'this server works without accounts');
  if (!may(actor, 'people.list')) error(403, 'your roles do not permit this page');
  const db = await database();
  const search = (url.searchParams.get('search') ?? '').slice(0, 100);
  const from = Math.max(0, Math.min(1_000_000, Number.parseInt(url.searchParams.get('from') ?? '0', 10) || 0));
  return {
    ...(await listPeople(db, { search, from, limit: PAGE })),
    search,
    from,
    page: PAGE,
    invitations: await listInvitations(db),
    positions: await readRequiredPositions(db),
    mayChange: may(actor, 'people.invite'),
  };
};
