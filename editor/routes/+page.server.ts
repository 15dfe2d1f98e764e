import { listed } from '#server/regulations.server.ts';
import { shippedRegulations } from '#server/shipped.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ drafts: await listed(), shipped: shippedRegulations() });
