import { json } from '@sveltejs/kit';
import { shippedRegulations } from '#server/shipped.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => json(shippedRegulations());
