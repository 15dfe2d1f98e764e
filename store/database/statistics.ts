import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What the planner has to know the sizes of: who has which role, whom a regulation covers. Long texts are left out, which take seconds to read. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  person: ['id', 'name'],
  person_role: ['person_id', 'role'],
  covered_person: ['regulation_id', 'person_id', 'scorecard'],
  acknowledgement: ['version_id', 'person_id'],
  regulation_author: ['regulation_id', 'person_id'],
  version_state: ['version_id', 'regulation_id', 'state'],
  trail_entry: ['position', 'actor_id', 'action', 'subject_id', 'made_at'],
};

/**
 * Counts what is in an embedded database, as a server does by itself in the background: without that the planner guesses, and looks through everybody for
 * a role. `between`: called before each table, so that others go first.
 */
export async function refreshStatistics(db: Kysely<Tables>, between: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (const [table, columns] of Object.entries(COUNTED)) {
    await between();
    await sql`analyze ${sql.id(table)} (${sql.join(columns.map((column) => sql.id(column)))})`.execute(db);
  }
}
