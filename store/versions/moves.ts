import type { Kysely, Transaction } from 'kysely';
import type { State } from '../database/tables-lifecycle.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { RecordedAction } from '../trail/actions.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { daysLater } from './days.ts';
import { obstacle } from './obstacle.ts';
import { NOT_FOUND, orRefusal, refusalOf, refused, type NotFound, type Refused } from './refusals.ts';
import { readVersion, type Version } from './version.ts';

/** Who moves what is due: the program itself, by the day. */
export const CALENDAR: Acting = { id: 'scorewright', name: 'Scorewright', roles: [] };

const WORDS = {
  tooEarly: { en: 'the version holds from {from}, and today is {today}', ru: 'версия действует с {from}, а сегодня {today}' },
  pastDay: {
    en: 'a version is not withdrawn for days that are over: {from} is before {today}',
    ru: 'за прошедшие дни версию не отзывают: {from} раньше {today}',
  },
  afterEnd: { en: 'the version ends on {until} anyway, before {from}', ru: 'версия и так заканчивается {until}, раньше {from}' },
  noReason: { en: 'say why it is withdrawn', ru: 'укажите, почему версию отзывают' },
} as const;

type Move = Partial<Pick<Tables['version_state'], 'holds_from' | 'holds_until' | 'withdrawn_from'>> & { readonly state: State };

/** Sets a new state where the old one is still what it was; false where somebody was faster. */
async function set(transaction: Transaction<Tables>, actor: Acting, version: Version, move: Move): Promise<boolean> {
  const moved = await transaction
    .updateTable('version_state')
    .set({ ...move, since: new Date(), changed_by: actor.id })
    .where('version_id', '=', version.id)
    .where('state', '=', version.state)
    .returning('version_id')
    .executeTakeFirst();
  return moved !== undefined;
}

/** The move that is due for a version on that day, by its period. */
function dueMove(
  { state, holdsFrom, holdsUntil, withdrawnFrom }: Version,
  today: string,
): { readonly state: State; readonly action: RecordedAction } | undefined {
  if (state === 'approved' && holdsFrom !== null && holdsFrom <= today) return { state: 'in-force', action: 'version.publish' };
  if (state !== 'in-force') return undefined;
  if (withdrawnFrom !== null && withdrawnFrom <= today) return { state: 'withdrawn', action: 'version.withdraw' };
  return holdsUntil !== null && holdsUntil < today ? { state: 'expired', action: 'version.expire' } : undefined;
}

async function moveDue(db: Kysely<Tables>, actor: Acting, id: string, today: string): Promise<'moved' | 'not-due' | 'not-found'> {
  return transact(db, async (transaction) => {
    const version = await readVersion(transaction, id);
    if (!version) return 'not-found';
    const due = dueMove(version, today);
    if (!due || !(await set(transaction, actor, version, { state: due.state }))) return 'not-due';
    await record(transaction, { actor, action: due.action, subject: { kind: 'version', id }, data: { day: today, hash: version.hash } });
    return 'moved';
  });
}

/** Brings an approved version into force, from its first day on. Whoever asks; nobody has to, because what is due moves by itself. */
export async function publishVersion(
  db: Kysely<Tables>,
  actor: Acting,
  id: string,
  today: string,
): Promise<{ readonly outcome: 'published' } | NotFound | Refused> {
  const version = await readVersion(db, id);
  if (!version) return NOT_FOUND;
  if (version.state !== 'approved') return refused(refusalOf('SW005'));
  if (version.from > today) return refused(obstacle('too-early', WORDS.tooEarly, { from: version.from, today }));
  return (await moveDue(db, actor, id, today)) === 'moved' ? { outcome: 'published' } : refused(refusalOf('SW005'));
}

/**
 * Moves every version whose day has come: into force, expired, withdrawn. One transaction and one record each. Called when the server starts, and every
 * hour after. Returns the ids that moved.
 */
export async function moveWhatIsDue(db: Kysely<Tables>, today: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('version_state')
    .select('version_id')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'approved'), where('holds_from', '<=', today)]),
        where.and([where('state', '=', 'in-force'), where.or([where('holds_until', '<', today), where('withdrawn_from', '<=', today)])]),
      ]),
    )
    .orderBy('version_id')
    .execute();
  const moved: string[] = [];
  for (const { version_id: id } of rows) {
    // A version whose whole period passed while nothing ran goes into force and expires: two moves, two records.
    while ((await moveDue(db, CALENDAR, id, today)) === 'moved') if (moved.at(-1) !== id) moved.push(id);
  }
  return moved;
}

/** What withdrawing from that day means for a version in its state. */
function withdrawal(version: Version, from: string, today: string): Move | Refused {
  if (version.state === 'in-review') return { state: 'withdrawn' };
  if (version.state !== 'approved' && version.state !== 'in-force') return refused(refusalOf('SW005'));
  if (from < today) return refused(obstacle('day-over', WORDS.pastDay, { from, today }));
  if (version.holdsUntil !== null && from > version.holdsUntil) return refused(obstacle('ends-before', WORDS.afterEnd, { from, until: version.holdsUntil }));
  if (version.holdsFrom === null || from <= version.holdsFrom) return { state: 'withdrawn', holds_from: null, holds_until: null, withdrawn_from: from };
  const ends = { holds_until: daysLater(from, -1), withdrawn_from: from };
  return { state: from <= today ? 'withdrawn' : version.state, ...ends };
}

/**
 * Withdraws a version: one in review at once, one that is approved or in force from a day on (today when absent, never earlier). From that day its
 * period is free for another version.
 */
export async function withdrawVersion(
  db: Kysely<Tables>,
  actor: Acting,
  { version: id, from, reason }: { readonly version: string; readonly from?: string; readonly reason: string },
  today: string,
): Promise<{ readonly outcome: 'withdrawn'; readonly from: string } | NotFound | Refused> {
  if (reason.trim() === '') return refused(obstacle('no-reason', WORDS.noReason));
  return orRefusal(
    transact(db, async (transaction) => {
      const version = await readVersion(transaction, id);
      if (!version) return NOT_FOUND;
      const day = from ?? today;
      const move = withdrawal(version, day, today);
      if ('outcome' in move) return move;
      if (!(await set(transaction, actor, version, move))) return refused(refusalOf('SW005'));
      const data = { reason, from: day, hash: version.hash, state: move.state };
      await record(transaction, { actor, action: 'version.withdraw', subject: { kind: 'version', id }, data });
      return { outcome: 'withdrawn', from: day } as const;
    }),
  );
}
