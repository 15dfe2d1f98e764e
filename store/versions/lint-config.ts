import { OWN_RULES, readLintConfig, type ConfigProblem } from '@scorewright/linter';
import type { LintConfig } from '@scorewright/schemas';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { sha256 } from './freeze.ts';

const SETTING = 'lint-config';

/** The configuration as it was written, with the SHA-256 of that. One that can no longer be read has problems and no `config`. */
export interface StoredLintConfig {
  readonly text: string;
  readonly hash: string;
  readonly config?: LintConfig;
  readonly problems: readonly ConfigProblem[];
}

const readText = async (db: Kysely<Tables> | Transaction<Tables>): Promise<string | undefined> =>
  (await db.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst())?.value;

/** The configuration of the linter that holds for everybody. Undefined where there is none. */
export async function lintConfigOf(db: Kysely<Tables>): Promise<StoredLintConfig | undefined> {
  const text = await readText(db);
  return text === undefined ? undefined : { text, hash: sha256(text), ...readLintConfig(text, OWN_RULES) };
}

export type LintConfigSet =
  | { readonly outcome: 'set'; readonly hash: string | null }
  | { readonly outcome: 'unreadable'; readonly problems: readonly ConfigProblem[] }
  | { readonly outcome: 'stale' };

/** Writes it over what was read, and over nothing else, whatever another one has written meanwhile. Whether it was written. */
async function write(transaction: Transaction<Tables>, text: string | null, before: string | undefined): Promise<boolean> {
  if (before === undefined) {
    if (text === null) return true;
    const values = { name: SETTING, value: text };
    const { numInsertedOrUpdatedRows: inserted } = await transaction
      .insertInto('setting')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return inserted === 1n;
  }
  if (text === null) {
    const { numDeletedRows: deleted } = await transaction
      .deleteFrom('setting')
      .where('name', '=', SETTING)
      .where('value', '=', before)
      .executeTakeFirstOrThrow();
    return deleted === 1n;
  }
  const updated = transaction.updateTable('setting').set({ value: text }).where('name', '=', SETTING).where('value', '=', before);
  return (await updated.executeTakeFirstOrThrow()).numUpdatedRows === 1n;
}

/**
 * Sets the configuration by which texts are judged, or takes it away (`null`). One with problems is not taken, and none is written over another than
 * `replaces`: the hash of the one that was read, `null` where there was none. The trail keeps every one whole: by which one a version was judged can be told for good.
 */
export async function setLintConfig(
  db: Kysely<Tables>,
  actor: Acting,
  { text, replaces }: { readonly text: string | null; readonly replaces: string | null },
): Promise<LintConfigSet> {
  const { problems } = text === null ? { problems: [] } : readLintConfig(text, OWN_RULES);
  if (problems.length > 0) return { outcome: 'unreadable', problems };
  const hash = text === null ? null : sha256(text);
  return transact(db, async (transaction) => {
    const before = await readText(transaction);
    const isStale = (before === undefined ? null : sha256(before)) !== replaces || !(await write(transaction, text, before));
    if (isStale) return { outcome: 'stale' } as const;
    await record(transaction, { actor, action: 'setting.change', subject: { kind: 'setting', id: SETTING }, data: { hash, text } });
    return { outcome: 'set', hash } as const;
  });
}
