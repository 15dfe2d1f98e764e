import { createHash } from 'node:crypto';
import { canonicalJson } from '@scorewright/linter';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { signHead } from './head.ts';
import type { TrailKey } from './key.ts';

/** First line of an exported trail. */
export interface TrailHeader {
  readonly format: 'scorewright-trail/1';
  /** How many entries follow. */
  readonly size: number;
  readonly at: string;
}

/** Last line: signed over the digest of all lines before it, so that no byte of the file can be changed without the key. */
export interface TrailSeal {
  readonly format: 'scorewright-seal/1';
  readonly digest: string;
  readonly key: string;
  readonly signature: string;
}

const PAGE = 1000;

async function* entryLines(db: Kysely<Tables>, size: number): AsyncGenerator<string> {
  for (let from = 0; from < size; from += PAGE) {
    const rows = await db
      .selectFrom('trail_entry')
      .select(['entry', 'leaf'])
      .where('position', '>=', from)
      .where('position', '<', Math.min(size, from + PAGE))
      .orderBy('position')
      .execute();
    for (const { entry, leaf } of rows) yield `{"entry":${entry},"leaf":"${leaf}"}`;
  }
}

async function* headLines(db: Kysely<Tables>, size: number): AsyncGenerator<string> {
  const rows = await db.selectFrom('trail_head').select('head').where('size', '<=', size).orderBy('size').orderBy('key_id').execute();
  for (const { head } of rows) yield `{"head":${head}}`;
}

async function* openLines(db: Kysely<Tables>, key: TrailKey): AsyncGenerator<string> {
  const { size } = await signHead(db, key);
  const header: TrailHeader = { format: 'scorewright-trail/1', size, at: new Date().toISOString() };
  yield canonicalJson(header);
  yield* entryLines(db, size);
  yield* headLines(db, size);
}

/**
 * The trail as it is now, as lines of JSON, each with its line feed: a header, the entries in their order, the signed heads, a seal. It is read page by
 * page, so a long trail takes no more memory than a short one.
 */
export async function* exportTrail(db: Kysely<Tables>, key: TrailKey): AsyncGenerator<string> {
  const digest = createHash('sha256');
  for await (const line of openLines(db, key)) {
    digest.update(`${line}\n`, 'utf8');
    yield `${line}\n`;
  }
  const seal = { format: 'scorewright-seal/1', digest: digest.digest('hex'), key: key.publicKey } as const;
  yield `${canonicalJson({ ...seal, signature: key.sign(canonicalJson(seal)) })}\n`;
}
