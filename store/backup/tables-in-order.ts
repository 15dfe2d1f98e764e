import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

interface Edge {
  readonly child: string;
  readonly parent: string;
}

const edgesOf = async (db: Kysely<Tables>): Promise<readonly Edge[]> => {
  const { rows } = await sql<Edge>`
    select child.relname as child, parent.relname as parent from pg_constraint
      join pg_class as child on child.oid = conrelid join pg_class as parent on parent.oid = confrelid
      where contype = 'f' and child.relnamespace = current_schema()::regnamespace and child.oid <> parent.oid`.execute(db);
  return rows;
};

/** All tables of ours, each after those that it refers to: in this order they can be filled. The migrator's own are not among them. */
export async function tablesInOrder(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and relname not like 'kysely_%' order by relname`.execute(db);
  const edges = await edgesOf(db);
  const order: string[] = [];
  let rest = rows.map(({ name }) => name);
  while (rest.length > 0) {
    const ready = rest.filter((name) => !edges.some(({ child, parent }) => child === name && rest.includes(parent)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${rest.join(', ')}`);
    order.push(...ready);
    rest = rest.filter((name) => !ready.includes(name));
  }
  return order;
}

/** Names of the migrations that the database has been through, in their order. */
export async function migrationsOf(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
