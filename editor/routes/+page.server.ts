import { may } from '@scorewright/store';
import { listed } from '#server/regulations.server.ts';
import { shippedRegulations } from '#server/shipped.server.ts';
import { asked } from '#server/paging.server.ts';
import { actorOf } from '#server/people.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = actorOf(locals);
  const { search, from } = asked(url);
  return {
    ...(may(actor, 'draft.list') ? await listed(actor, { search, from, limit: PAGE }) : { total: 0, drafts: [] }),
    search,
    from,
    page: PAGE,
    shipped: may(actor, 'draft.create') ? shippedRegulations() : [],
    mayCreate: may(actor, 'draft.create'),
  };
};
