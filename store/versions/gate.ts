import { ENGINE_VERSION } from '@scorewright/engine';
import { canonicalJson } from '@scorewright/linter';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { evidenceOf } from './evidence.ts';
import { sha256 } from './freeze.ts';
import { judge, type JudgeOptions, type Judgement } from './judge.ts';
import { lintConfigOf } from './lint-config.ts';
import { obstacle, type Obstacle } from './obstacle.ts';
import { countOpenRemarks } from './read-remarks.ts';
import { listSignatures, missingPositions } from './sign.ts';
import { readVersion, readVersionText, selectVersions, versionOf, type Version } from './version.ts';

/** Everything that stands between a version and its approval. Empty obstacles: it can be approved. */
export interface Gate extends Judgement {
  readonly version: string;
  readonly hash: string;
}

const WORDS = {
  notInReview: { en: 'the version is not in review but {state}', ru: 'версия не на согласовании, её состояние: {state}' },
  past: { en: 'the period ended on {until}, before today', ru: 'период закончился {until}, раньше сегодняшнего дня' },
  taken: {
    en: 'version {number} of this regulation holds from {from} to {until}: withdraw it from the first common day, or state another period',
    ru: 'с {from} по {until} действует версия {number} этого положения: отзовите её с первого общего дня или укажите другой период',
  },
  signature: { en: 'the signature of `{position}` is missing', ru: 'нет подписи: {position}' },
  nobody: { en: 'nobody has signed the version yet', ru: 'версию ещё никто не подписал' },
  config: { en: 'the configuration of the linter cannot be read: {en}', ru: 'настройки линтера не читаются: {ru}' },
  remarks: { en: 'remarks that nobody resolved: {count}', ru: 'неснятые замечания: {count}' },
} as const;

async function overlapping(db: Kysely<Tables>, { id, regulation, from, until }: Version): Promise<readonly Obstacle[]> {
  const rows = await selectVersions(db)
    .where('version_state.regulation_id', '=', regulation)
    .where('version.id', '<>', id)
    .where('version_state.holds_from', 'is not', null)
    .where((where) => where.or([where('version_state.holds_until', 'is', null), where('version_state.holds_until', '>=', from)]))
    .$if(until !== null, (query) => query.where('version_state.holds_from', '<=', until))
    .orderBy('version_state.holds_from')
    .execute();
  return rows.map(({ number, holdsFrom, holdsUntil }) => obstacle('period-taken', WORDS.taken, { number, from: holdsFrom ?? '', until: holdsUntil ?? '…' }));
}

/** What the records leave open: state, period, signatures, remarks. Five queries; the linter is not asked. */
export async function openPoints(db: Kysely<Tables>, version: Version, today: string): Promise<readonly Obstacle[]> {
  const [taken, missing, signatures, remarks] = [
    await overlapping(db, version),
    await missingPositions(db, version.id),
    await listSignatures(db, version.id),
    await countOpenRemarks(db, version.id),
  ];
  return [
    ...(version.state === 'in-review' ? [] : [obstacle('not-in-review', WORDS.notInReview, { state: version.state })]),
    ...(version.until !== null && version.until < today ? [obstacle('period-past', WORDS.past, { until: version.until }, '/effective/until')] : []),
    ...taken,
    ...missing.map((position) => obstacle('signature-missing', WORDS.signature, { position })),
    ...(missing.length === 0 && signatures.length === 0 ? [obstacle('no-signature', WORDS.nobody)] : []),
    ...(remarks > 0 ? [obstacle('remarks-open', WORDS.remarks, { count: remarks })] : []),
  ];
}

/** The last judgements of this process by their key: the same text can be in many versions. */
const LAST = new Map<string, Judgement>();
const MOST_KEPT = 200;

function judged(key: string, text: string, options: JudgeOptions): Judgement {
  const judgement = LAST.get(key) ?? judge(text, options);
  LAST.delete(key);
  LAST.set(key, judgement);
  const [oldest] = LAST.keys();
  if (LAST.size > MOST_KEPT && oldest !== undefined) LAST.delete(oldest);
  return judgement;
}

/** The judgement of the engine and the linter, which takes up to a second: made once a day for the same evidence and configuration, then read again. */
export async function judgementOf(db: Kysely<Tables>, version: Version, today: string): Promise<Judgement> {
  const [evidence, stored] = [await evidenceOf(db, version, today), await lintConfigOf(db)];
  if (stored && !stored.config) return { obstacles: stored.problems.map(({ message }) => obstacle('lint-config', WORDS.config, { ...message })), pending: [] };
  const config = stored?.config;
  const key = sha256(canonicalJson({ hash: version.hash, today, evidence, config: stored?.text ?? null, engine: ENGINE_VERSION }));
  const known = await db.selectFrom('version_check').select('result').where('version_id', '=', version.id).where('key', '=', key).executeTakeFirst();
  if (known) return JSON.parse(known.result) as Judgement;
  const judgement = judged(key, (await readVersionText(db, version.id)) ?? '', { today, evidence, ...(config && { config }) });
  const row = { key, result: JSON.stringify(judgement) };
  await db
    .insertInto('version_check')
    .values({ version_id: version.id, ...row })
    .onConflict((conflict) => conflict.column('version_id').doUpdateSet(row))
    .execute();
  return judgement;
}

/** All that stands in the way of approving a version on that day, not only the first. Undefined where there is no such version. */
export async function gateOf(db: Kysely<Tables>, id: string, today: string): Promise<Gate | undefined> {
  const version = await readVersion(db, id);
  if (!version) return undefined;
  const { obstacles, pending } = await judgementOf(db, version, today);
  return { version: id, hash: version.hash, obstacles: [...(await openPoints(db, version, today)), ...obstacles], pending };
}

/**
 * Judges what waits for an approval, so that nobody who opens it has to wait for the linter: at the start of the server and when a day begins. Between
 * two of them `pause` lets others in. Returns how many there were.
 */
export async function judgeWaiting(db: Kysely<Tables>, today: string, pause: () => Promise<void>): Promise<number> {
  const rows = await selectVersions(db).where('version_state.state', 'in', ['in-review', 'approved']).orderBy('version_state.since').execute();
  for (const row of rows) {
    await judgementOf(db, versionOf(row), today);
    await pause();
  }
  return rows.length;
}
