import { listInvitations, listPeople, may, readRequiredPositions } from '@scorewright/store';
import { refusePage } from '#server/api/page-error.ts';
import { asked } from '#server/paging.server.ts';
import { actorOf } from '#server/people.server.ts';
import { configuration } from '#server/configuration.server.ts';
import { database } from '#server/store.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = actorOf(locals);
  if (!locals.accounts) refusePage(locals, 'no-accounts');
  if (!may(actor, 'people.list')) refusePage(locals, 'role-missing', { action: 'people.list' });
  const db = await database();
  const { search, from } = asked(url);
  return {
    ...(await listPeople(db, { search, from, limit: PAGE })),
    search,
    from,
    page: PAGE,
    invitations: await listInvitations(db),
    positions: await readRequiredPositions(db),
    mayChange: may(actor, 'people.invite'),
    secondFactorOf: configuration().secondFactorOf,
  };
};
