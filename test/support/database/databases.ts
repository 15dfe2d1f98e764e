import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Database } from '@scorewright/store';
import pg from 'pg';
import { ensurePostgres } from '../../../scripts/setup/postgres.mjs';

/** A fresh database of one kind, and how to be rid of it. */
export interface TestDatabase extends Database {
  readonly reopen: () => Promise<Database>;
  readonly dispose: () => Promise<void>;
}

async function embedded(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'scorewright-store-'));
  const template = process.env.TEST_DATA_TEMPLATE;
  if (template !== undefined) cpSync(template, dataDir, { recursive: true });
  let current = await openDatabase({ dataDir });
  return {
    ...current,
    reopen: async () => {
      await current.close();
      current = await openDatabase({ dataDir });
      return current;
    },
    dispose: async () => {
      await current.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A database of its own on the server, with its address. */
export async function serverDatabase(): Promise<TestDatabase & { readonly location: { readonly url: string } }> {
  const { url } = await ensurePostgres();
  const name = `test_${process.pid}_${Math.floor(performance.now() * 1000)}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  let current = await openDatabase({ url: own.href });
  return {
    ...current,
    location: { url: own.href },
    reopen: async () => {
      await current.close();
      current = await openDatabase({ url: own.href });
      return current;
    },
    dispose: async () => {
      await current.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** The same tests run on both. */
export const DATABASES: readonly (readonly [name: string, open: () => Promise<TestDatabase>])[] = [
  ['embedded', embedded],
  ['PostgreSQL server', serverDatabase],
];
