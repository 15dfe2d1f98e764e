import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting, Change } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { obstacle } from './obstacle.ts';
import { NOT_FOUND, orRefusal, refused, type NotFound, type Refused } from './refusals.ts';

export interface Said {
  readonly text: string;
  readonly person: string;
  readonly name: string;
  readonly at: Date;
}

/** A remark on a place of a frozen version. `pointer`: JSON pointer, the whole document when empty. */
export interface Remark extends Said {
  readonly id: string;
  readonly version: string;
  /** Number of that version. */
  readonly number: number;
  readonly pointer: string;
  readonly answers: readonly Said[];
  readonly resolution: Said | null;
}

const POINTER = /^(\/([^~/]|~[01])*)*$/;
const LONGEST = 10_000;

const WRONG_POINTER = { en: '`{pointer}` is not a JSON pointer', ru: '`{pointer}` не указатель JSON' };
const NO_WORDS = { en: 'say what you mean in 1 to {longest} characters', ru: 'напишите, что вы имеете в виду: от 1 до {longest} знаков' };

const wordsOf = (text: string): Refused | undefined =>
  text.trim() === '' || text.length > LONGEST ? refused(obstacle('no-words', NO_WORDS, { longest: LONGEST })) : undefined;

const said = (actor: Acting, text: string) => ({ text, person_id: actor.id, person_name: actor.name, made_at: new Date() });

/** Makes a remark on a version. */
export async function makeRemark(
  db: Kysely<Tables>,
  actor: Acting,
  { version, pointer, text }: { readonly version: string; readonly pointer: string; readonly text: string },
): Promise<{ readonly outcome: 'made'; readonly id: string } | NotFound | Refused> {
  if (!POINTER.test(pointer)) return refused(obstacle('wrong-pointer', WRONG_POINTER, { pointer }));
  return (
    wordsOf(text) ??
    orRefusal(
      transact(db, async (transaction) => {
        const found = await transaction.selectFrom('version').select('id').where('id', '=', version).executeTakeFirst();
        if (!found) return NOT_FOUND;
        const id = randomUUID();
        await transaction
          .insertInto('remark')
          .values({ id, version_id: version, pointer, ...said(actor, text) })
          .execute();
        await record(transaction, { actor, action: 'version.remark', subject: { kind: 'version', id: version }, data: { remark: id, pointer, text } });
        return { outcome: 'made', id } as const;
      }),
    )
  );
}

/** Finds the version of a remark, does something about it, and records that. */
const about = <T>(db: Kysely<Tables>, remark: string, change: (version: string) => Change, work: Parameters<typeof transact<void>>[1], outcome: T) =>
  orRefusal(
    transact(db, async (transaction) => {
      const found = await transaction.selectFrom('remark').select('version_id').where('id', '=', remark).executeTakeFirst();
      if (!found) return NOT_FOUND;
      await work(transaction);
      await record(transaction, change(found.version_id));
      return outcome;
    }),
  );

/** Answers a remark. */
export async function answerRemark(
  db: Kysely<Tables>,
  actor: Acting,
  { remark, text }: { readonly remark: string; readonly text: string },
): Promise<{ readonly outcome: 'answered'; readonly id: string } | NotFound | Refused> {
  const id = randomUUID();
  return (
    wordsOf(text) ??
    about(
      db,
      remark,
      (version) => ({ actor, action: 'remark.answer', subject: { kind: 'version', id: version }, data: { remark, text } }),
      async (transaction) => {
        await transaction
          .insertInto('remark_answer')
          .values({ id, remark_id: remark, ...said(actor, text) })
          .execute();
      },
      { outcome: 'answered', id } as const,
    )
  );
}

/** Resolves a remark, with what came of it. Not by an author of the text: the database holds that. */
export async function resolveRemark(
  db: Kysely<Tables>,
  actor: Acting,
  { remark, text }: { readonly remark: string; readonly text: string },
): Promise<{ readonly outcome: 'resolved' } | NotFound | Refused> {
  return (
    wordsOf(text) ??
    about(
      db,
      remark,
      (version) => ({ actor, action: 'remark.resolve', subject: { kind: 'version', id: version }, data: { remark, text } }),
      async (transaction) => {
        await transaction
          .insertInto('remark_resolution')
          .values({ remark_id: remark, ...said(actor, text) })
          .execute();
      },
      { outcome: 'resolved' } as const,
    )
  );
}
