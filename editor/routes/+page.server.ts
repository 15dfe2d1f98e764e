import { may } from '@scorewright/store';
import { listed } from '#server/regulations.server.ts';
import { shippedRegulations } from '#server/shipped.server.ts';
import { actorOf } from '#server/people.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const actor = actorOf(locals);
  return {
    drafts: may(actor, 'draft.list') ? await listed(actor) : [],
    shipped: may(actor, 'draft.create') ? shippedRegulations() : [],
    mayCreate: may(actor, 'draft.create'),
  };
};
