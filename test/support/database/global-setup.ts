import { startPostgres } from '../../../scripts/setup/postgres.mjs';

/** One PostgreSQL server for the whole test run. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL) return () => Promise.resolve();
  const server = await startPostgres();
  process.env.TEST_DATABASE_URL = server.url;
  return server.stop as () => Promise<void>;
}
