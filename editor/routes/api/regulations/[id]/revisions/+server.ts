import { json } from '@sveltejs/kit';
import { savedStates } from '#server/drafts.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id } }) => json(await savedStates(id));
