// `npm run publish-race -- --versions 10000 [--only embedded|server]`: approvals of overlapping periods, all at once; none may overlap in the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, type Location } from '@scorewright/store';
import { race } from './proofs/race.ts';
import { startPostgres } from './setup/postgres.mjs';

const { values } = parseArgs({
  options: { versions: { type: 'string', default: '10000' }, callers: { type: 'string', default: '100' }, only: { type: 'string' } },
});

async function run(name: string, location: Location): Promise<boolean> {
  const { db, close } = await openDatabase(location);
  try {
    const started = performance.now();
    const report = await race(db, Number(values.versions), Number(values.callers), 1);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${name}: ${values.versions} approvals by ${values.callers} callers in ${seconds} s: ${JSON.stringify(report)}`);
    return report.overlaps === 0 && report.others === 0;
  } finally {
    await close();
  }
}

let fine = true;
if (values.only !== 'server') {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'scorewright-race-'));
  fine = (await run('embedded', { dataDir })) && fine;
  rmSync(dataDir, { recursive: true, force: true });
}
if (values.only !== 'embedded') {
  const { url, stop } = await startPostgres();
  fine = (await run('server', { url })) && fine;
  await stop();
}
process.exit(fine ? 0 : 1);
