// `npm run bench:store`: how long every kind of page takes with 500 regulations and 20,000 employees, on both databases. In steps, where a machine is
// shared: `-- --fill FOLDER` fills a store, `-- --measure FOLDER --only embedded|server` starts the built server on it and loads the pages.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exportStore, importStore, openDatabase } from '@scorewright/store';
import { startPostgres } from '../scripts/setup/postgres.mjs';
import { fill, SIZE } from './store/fill.ts';
import { measureInBrowser, measurePages, type Measured } from './store/measure.ts';
import { serve } from './store/serve.ts';

const { values } = parseArgs({
  options: {
    fill: { type: 'string' },
    measure: { type: 'string' },
    only: { type: 'string' },
    loads: { type: 'string', default: '40' },
    browser: { type: 'string', default: '15' },
  },
});
const backupOf = (folder: string): string => path.join(folder, 'backup.jsonl');

async function filled(folder: string): Promise<void> {
  const started = performance.now();
  const database = await openDatabase({ dataDir: folder });
  await fill(database, folder, (text) => console.log(`  ${text}, ${((performance.now() - started) / 1000).toFixed(0)} s`));
  const lines: string[] = [];
  const rows = await exportStore(database, (line) => lines.push(line));
  writeFileSync(backupOf(folder), lines.join(''), { mode: 0o600 });
  await database.close();
  console.log(`filled with ${rows} rows in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

const ms = (time: number): string => `${time.toFixed(0).padStart(6)} ms`;
const show = ({ name, median, p95, work }: Measured): void => console.log(`  ${name.padEnd(44)}${ms(median)} ${ms(p95)}${work === undefined ? '' : ms(work)}`);

async function measured(name: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const serving = await serve(environment);
  try {
    console.log(
      `${name}: ${SIZE.regulations} regulations, ${SIZE.employees} employees; the whole answer, median and 95th percentile of ${values.loads} loads, processor time of the server`,
    );
    console.log(`${cpus().length} cores (${cpus()[0]?.model ?? ''}), load ${loadavg()[0]?.toFixed(1) ?? ''}, Node ${process.versions.node}`);
    if (Number(values.loads) > 0) await measurePages(serving, Number(values.loads), show);
    if (Number(values.browser) > 0) {
      console.log(`in Chromium, until the page is loaded and until it can be used, ${values.browser} loads`);
      await measureInBrowser(serving.address, Number(values.browser), show);
    }
  } finally {
    await serving.stop();
  }
}

async function onServer(folder: string): Promise<void> {
  const { url, stop } = await startPostgres();
  try {
    await importStore({ url }, readFileSync(backupOf(folder), 'utf8').split(/(?<=\n)/));
    await measured('server', { DATABASE_URL: url, DATA_DIR: folder });
  } finally {
    await stop();
  }
}

const folder = values.fill ?? values.measure ?? mkdtempSync(path.join(tmpdir(), 'scorewright-bench-'));
try {
  if (values.measure === undefined) await filled(folder);
  if (values.fill === undefined) {
    if (!existsSync(backupOf(folder))) throw new Error(`${folder} has no filled store: fill it with \`-- --fill ${folder}\``);
    if (values.only !== 'server') await measured('embedded', { DATABASE_URL: '', DATA_DIR: folder });
    if (values.only !== 'embedded') await onServer(folder);
  }
} finally {
  if (values.fill === undefined && values.measure === undefined) rmSync(folder, { recursive: true, force: true });
}
