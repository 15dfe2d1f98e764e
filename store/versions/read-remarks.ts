import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Remark, Said } from './remarks.ts';

const saidColumns = <T extends string>(table: T) =>
  [`${table}.text`, `${table}.person_id as person`, `${table}.person_name as name`, `${table}.made_at as at`] as const;

async function answersOf(db: Kysely<Tables>, remarks: readonly string[]): Promise<ReadonlyMap<string, readonly Said[]>> {
  if (remarks.length === 0) return new Map();
  const rows = await db
    .selectFrom('remark_answer')
    .select(['remark_id', ...saidColumns('remark_answer')])
    .where('remark_id', 'in', remarks)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return Map.groupBy(
    rows.map(({ remark_id: remark, ...answer }) => ({ remark, ...answer })),
    ({ remark }) => remark,
  );
}

async function resolutionsOf(db: Kysely<Tables>, remarks: readonly string[]): Promise<ReadonlyMap<string, Said>> {
  if (remarks.length === 0) return new Map();
  const rows = await db
    .selectFrom('remark_resolution')
    .select(['remark_id', ...saidColumns('remark_resolution')])
    .where('remark_id', 'in', remarks)
    .execute();
  return new Map(rows.map(({ remark_id: remark, ...resolution }) => [remark, resolution]));
}

const sayingOf = ({ text, person, name, at }: Said): Said => ({ text, person, name, at });

/** The remarks on all versions of a regulation, the newest version first, with answers and resolutions: three queries, whatever their number. */
export async function listRemarks(db: Kysely<Tables>, regulation: string): Promise<readonly Remark[]> {
  const rows = await db
    .selectFrom('remark')
    .innerJoin('version', 'version.id', 'remark.version_id')
    .select(['remark.id', 'remark.version_id as version', 'version.number', 'remark.pointer', ...saidColumns('remark')])
    .where('version.regulation_id', '=', regulation)
    .orderBy('version.number', 'desc')
    .orderBy('remark.made_at')
    .orderBy('remark.id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [answers, resolutions] = [await answersOf(db, ids), await resolutionsOf(db, ids)];
  return rows.map((row) => ({ ...row, answers: (answers.get(row.id) ?? []).map(sayingOf), resolution: resolutions.get(row.id) ?? null }));
}

/** Who made a remark and on which version; undefined where there is none. */
export async function readRemark(db: Kysely<Tables>, id: string): Promise<{ readonly version: string; readonly person: string } | undefined> {
  return db.selectFrom('remark').select(['version_id as version', 'person_id as person']).where('id', '=', id).executeTakeFirst();
}

/** How many remarks on a version, or on an earlier one of its regulation, are open: submitting again closes none. */
export async function countOpenRemarks(db: Kysely<Tables>, version: string): Promise<number> {
  const { open } = await db
    .selectFrom('remark')
    .leftJoin('remark_resolution', 'remark_resolution.remark_id', 'remark.id')
    .innerJoin('version as made_on', 'made_on.id', 'remark.version_id')
    .innerJoin('version as now', 'now.regulation_id', 'made_on.regulation_id')
    .select((select) => select.fn.countAll<number>().as('open'))
    .where('now.id', '=', version)
    .whereRef('made_on.number', '<=', 'now.number')
    .where('remark_resolution.remark_id', 'is', null)
    .executeTakeFirstOrThrow();
  return open;
}
