import { readLintConfig, RULES, type ConfigProblem } from '@scorewright/linter';
import type { LintConfig } from '@scorewright/schemas';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { sha256 } from './freeze.ts';

const SETTING = 'lint-config';

/** The configuration of the linter that holds for everybody. Undefined where there is none; one that can no longer be read has problems. */
export async function lintConfigOf(
  db: Kysely<Tables>,
): Promise<{ readonly text: string; readonly config?: LintConfig; readonly problems: readonly ConfigProblem[] } | undefined> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return row && { text: row.value, ...readLintConfig(row.value, RULES) };
}

/** Sets the configuration by which versions are judged. One with problems is not taken. */
export async function setLintConfig(
  db: Kysely<Tables>,
  actor: Acting,
  text: string,
): Promise<{ readonly outcome: 'set' } | { readonly outcome: 'unreadable'; readonly problems: readonly ConfigProblem[] }> {
  const { config, problems } = readLintConfig(text, RULES);
  if (!config) return { outcome: 'unreadable', problems };
  return transact(db, async (transaction) => {
    await transaction
      .insertInto('setting')
      .values({ name: SETTING, value: text })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
      .execute();
    await record(transaction, { actor, action: 'setting.change', subject: { kind: 'setting', id: SETTING }, data: { text: sha256(text) } });
    return { outcome: 'set' } as const;
  });
}
