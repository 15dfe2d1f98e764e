import { read, readIfPermitted } from '#lib/approval/load.ts';
import type { Acknowledging, Gate, Remark, VersionPage } from '#lib/approval/types.ts';
import type { PageLoad } from './$types';

/** How many of the people covered are shown by name, those who have not acknowledged first. */
const SHOWN = 50;

export const load: PageLoad = async ({ fetch, params: { version: id } }) => {
  const base = `/api/versions/${id}`;
  const [page, policy, remarks, people] = await Promise.all([
    read<VersionPage>(fetch, base),
    read<unknown>(fetch, `${base}/text`),
    readIfPermitted<{ remarks: readonly Remark[] }>(fetch, `${base}/remarks`),
    readIfPermitted<{ acknowledgements: readonly Acknowledging[] }>(fetch, `${base}/acknowledgements?limit=${SHOWN}`),
  ]);
  // What is in force, or past, is not judged again: its gate is behind it.
  const isBefore = page.version.state === 'in-review' || page.version.state === 'approved';
  const gate = isBefore ? await readIfPermitted<Gate>(fetch, `${base}/gate`) : undefined;
  return { page, policy, gate, remarks: remarks?.remarks ?? [], people: people?.acknowledgements ?? [] };
};
