import { listTokens, readSecondFactor } from '@scorewright/store';
import { refusePage } from '#server/api/page-error.ts';
import { actorOf, isSecondFactorOf, signing } from '#server/people.server.ts';
import { database } from '#server/store.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.accounts) refusePage(locals, 'no-accounts');
  const { id, roles } = actorOf(locals);
  const db = await database();
  const current = locals.asking?.session?.id;
  const sessions = await (await signing()).list(id);
  return {
    sessions: sessions.map((one) => ({ ...one, current: one.id === current })),
    tokens: await listTokens(db, id),
    factor: { ...(await readSecondFactor(db, id)), demanded: isSecondFactorOf(roles) },
  };
};
