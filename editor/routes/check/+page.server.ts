import { lintConfig } from '#server/lint-config.server.ts';
import type { PageServerLoad } from './$types';

/** What is pasted is judged as the regulations of the organisation are. */
export const load: PageServerLoad = async () => ({ config: await lintConfig() });
