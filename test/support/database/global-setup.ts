import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@scorewright/store';
import { startPostgres } from '../../../scripts/setup/postgres.mjs';

/** A data folder with an empty database, made once: every test that wants an embedded one begins with a copy, which is several times as fast. */
async function template(): Promise<() => void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'scorewright-template-'));
  await (await openDatabase({ dataDir })).close();
  process.env.TEST_DATA_TEMPLATE = dataDir;
  return () => rmSync(dataDir, { recursive: true, force: true });
}

/** One PostgreSQL server, and one prepared data folder, for the whole test run. */
export async function setup(): Promise<() => Promise<void>> {
  const removeTemplate = await template();
  if (process.env.TEST_DATABASE_URL) return () => Promise.resolve(removeTemplate());
  const server = await startPostgres();
  process.env.TEST_DATABASE_URL = server.url;
  return async () => {
    removeTemplate();
    await (server.stop as () => Promise<void>)();
  };
}
