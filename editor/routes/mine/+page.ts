import { read } from '#lib/approval/load.ts';
import type { OwnVersion } from '#lib/approval/types.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => read<{ versions: readonly OwnVersion[] }>(fetch, '/api/mine');
