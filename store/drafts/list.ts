import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { isFoundBy, lookedFor } from '../database/words.ts';
import type { Summary } from './summary.ts';

/** A regulation in the list. */
export interface RegulationEntry {
  readonly id: string;
  readonly title: string;
  readonly origin: string;
  /** What lists say of the text, as it was last saved. */
  readonly summary: Summary;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

export interface RegulationSearch {
  /** Only those in which one of these persons may write. */
  readonly authors?: readonly string[];
  /** Words of the title, the owner or the id, each from its beginning. */
  readonly search?: string;
  readonly from?: number;
  readonly limit?: number;
}

function found(db: Kysely<Tables>, { authors, search = '' }: RegulationSearch) {
  const query = lookedFor(search);
  return db
    .selectFrom('draft')
    .$if(search !== '', (select) => select.where(({ lit }) => (query === undefined ? lit(false) : isFoundBy('draft.words', query))))
    .$if(authors !== undefined, (select) =>
      select.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('regulation_author')
            .select('person_id')
            .whereRef('regulation_id', '=', 'draft.regulation_id')
            .where('person_id', 'in', authors ?? []),
        ),
      ),
    );
}

/** A page of the regulations, the last saved first; `total` counts all that are found. */
export async function listRegulations(
  db: Kysely<Tables>,
  search: RegulationSearch = {},
): Promise<{ readonly total: number; readonly regulations: readonly RegulationEntry[] }> {
  const { from = 0, limit = 50 } = search;
  const { total } = await found(db, search)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found(db, search)
    .innerJoin('regulation', 'regulation.id', 'draft.regulation_id')
    .select(['regulation.id', 'regulation.title', 'regulation.origin', 'draft.summary', 'draft.revision'])
    .select(['draft.saved_at as savedAt', 'draft.saved_by as savedBy'])
    .orderBy('draft.saved_at', 'desc')
    .orderBy('draft.regulation_id')
    .offset(from)
    .limit(limit)
    .execute();
  return { total, regulations: rows.map((row) => ({ ...row, summary: JSON.parse(row.summary) as Summary })) };
}
