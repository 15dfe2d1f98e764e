import { sql } from 'kysely';
import { authorsOfVersion } from '@scorewright/store';
import { database } from '../../../../editor/server/store.server.ts';
import { POSITIONS } from './content.ts';
import type { Stage } from './stage.ts';

type Db = Awaited<ReturnType<typeof database>>;

/** What the tables must say, whatever was asked. */
export class Check {
  readonly #stage: Stage;
  /** Hash of every version as it was first seen. */
  readonly #frozen = new Map<string, string>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async run(): Promise<void> {
    const db = await database();
    await this.#versions(db);
    await this.#accounts(db);
  }

  /** Every version is the text it was frozen as; every approval has the signatures of people who did not write it. */
  async #versions(db: Db): Promise<void> {
    const versions = await db
      .selectFrom('version')
      .innerJoin('version_state', 'version_state.version_id', 'version.id')
      .select(['id', 'hash', 'state', sql<string>`encode(sha256(convert_to(document, 'UTF8')), 'hex')`.as('actual')])
      .execute();
    for (const { id, hash, actual, state } of versions) {
      if (actual !== hash) this.#stage.breach(`the text of ${id} is not that of its hash`);
      if ((this.#frozen.get(id) ?? hash) !== hash) this.#stage.breach(`the hash of ${id} changed`);
      this.#frozen.set(id, hash);
      if (state === 'approved' || state === 'in-force') await this.#approved(db, id);
    }
    for (const id of this.#frozen.keys()) if (!versions.some((version) => version.id === id)) this.#stage.breach(`${id} is gone`);
  }

  async #approved(db: Db, id: string): Promise<void> {
    const signers = await db.selectFrom('signature').select(['signer_id', 'position']).where('version_id', '=', id).execute();
    const authors = await authorsOfVersion(db, id);
    if (signers.some(({ signer_id: signer }) => authors.includes(signer))) this.#stage.breach(`${id} has a signature of its author`);
    for (const position of POSITIONS) if (!signers.some((one) => one.position === position)) this.#stage.breach(`${id} was approved without ${position}`);
  }

  /** Roles, second factors and suspensions are what the requests that went through have made them; who is suspended has nothing open. */
  async #accounts(db: Db): Promise<void> {
    const rows = await db
      .selectFrom('person')
      .select(['email', 'suspended_at', 'has_second_factor'])
      .select(sql<string>`(select coalesce(string_agg(role, ',' order by role), '') from person_role where person_id = person.id)`.as('roles'))
      .select(sql<number>`(select count(*) from session where person_id = person.id)`.as('sessions'))
      .select(sql<number>`(select count(*) from second_factor where person_id = person.id and confirmed)`.as('factors'))
      .execute();
    for (const row of rows) {
      const known = this.#stage.people.find(({ email }) => email === row.email);
      const says = (what: string): void => this.#stage.breach(`${row.email} ${what}`);
      if (!known) says('has an account that nobody was invited to');
      else {
        if (row.roles !== [...known.roles].sort().join()) says(`has the roles ${row.roles}, and not ${known.roles.join()}`);
        if ((row.suspended_at !== null) !== known.suspended) says('is suspended, or not, without a request for it');
        if (row.has_second_factor !== known.hasFactor || (row.factors === 1) !== known.hasFactor)
          says('has a second factor, or none, without a request for it');
      }
      if (row.suspended_at !== null && row.sessions > 0) says('is suspended, and has sessions');
    }
    if (!rows.some((row) => row.suspended_at === null && row.roles.split(',').includes('administrator'))) this.#stage.breach('no administrator is left');
  }
}
