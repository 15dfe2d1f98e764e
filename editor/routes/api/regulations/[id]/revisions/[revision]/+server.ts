import { error, json } from '@sveltejs/kit';
import { savedState } from '#server/drafts.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id, revision } }) => {
  const number = /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
  const found = await savedState(id, number);
  if (!found) error(404, 'there is no such saved state');
  return json(found);
};
