import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { authorsOfVersion, changePerson, ROLES, type Actor, type Role } from '@scorewright/store';
import { forgetLimits } from '../../../editor/server/limits.server.ts';
import { database } from '../../../editor/server/store.server.ts';
import type { Method } from '../../../editor/server/api/openapi.ts';
import type { Answered, Client, TestServer } from './server.ts';

type Db = Awaited<ReturnType<typeof database>>;

/** What happened: how many requests, how many of them went through, and what must never happen. */
export interface Outcome {
  requests: number;
  permitted: number;
  refused: number;
  readonly breaches: string[];
}

interface Somebody {
  readonly client: Client;
  roles: readonly Role[];
  readonly signsFor: readonly string[];
}

const TEXT = readFileSync(path.join(import.meta.dirname, '../../../policies/templates/head-of-sales/policy.json'), 'utf8');
const POSITIONS = ['Финансовый директор', 'Директор по персоналу'];
const SETUP: Actor = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };
const CASTS: readonly (readonly Role[])[] = [
  ['author'],
  ['author', 'approver'],
  ['author', 'reviewer', 'employee'],
  ['reviewer'],
  ['approver'],
  ['approver', 'reviewer'],
  ['auditor'],
  ['auditor', 'employee'],
  ['employee'],
  ['administrator'],
  [],
];

/** mulberry32: the same seed, the same sequence. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Random people do random things to each other's regulations, through the real hooks and handlers. What must hold is said here a second time, in plain
 * conditions over the database, without the table of permissions.
 */
export class Sequences {
  readonly outcome: Outcome = { requests: 0, permitted: 0, refused: 0, breaches: [] };
  readonly #server: TestServer;
  readonly #random: () => number;
  readonly #people: Somebody[] = [];
  readonly #regulations: string[] = [];
  readonly #versions: string[] = [];
  readonly #remarks: string[] = [];
  /** Hash of every version as it was first seen, and of its text. */
  readonly #frozen = new Map<string, string>();

  constructor(server: TestServer, seed: number) {
    this.#server = server;
    this.#random = randomOf(seed);
  }

  #one<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }

  async prepare(): Promise<void> {
    for (const [index, roles] of CASTS.entries()) {
      const signsFor = roles.includes('approver') ? [POSITIONS[index % 2] ?? ''] : [];
      this.#people.push({ client: await this.#server.person(`p${index}@example.com`, roles, signsFor), roles, signsFor });
    }
    await this.#ask('POST', '/api/regulations', this.#people[0], { text: TEXT });
  }

  async run(count: number): Promise<Outcome> {
    for (let index = 0; index < count; index += 1) {
      forgetLimits();
      for (let step = 0; step < 3; step += 1) await this.#step();
      if (index % 100 === 99) await this.#checkDatabase();
    }
    await this.#checkDatabase();
    return this.outcome;
  }

  async #step(): Promise<void> {
    const [role, action] = this.#one(this.#actions()) ?? [];
    // Half of the time somebody who has the role for it: where everything is refused at the door, nothing is tried.
    const fitting = this.#people.filter(({ roles }) => role !== undefined && roles.includes(role));
    const who = this.#one(this.#random() < 0.5 && fitting.length > 0 ? fitting : this.#people);
    if (!who || !action) return;
    if (this.#random() < 0.02) await this.#recast(who);
    await action(who);
  }

  async #recast(who: Somebody): Promise<void> {
    const roles = ROLES.filter(() => this.#random() < 0.3);
    const outcome = await changePerson(await database(), SETUP, who.client.id, { name: 'Somebody', roles, signsFor: who.signsFor });
    if (outcome === 'changed') who.roles = roles;
  }

  async #ask(method: Method, url: string, who: Somebody | undefined, body?: unknown): Promise<Answered> {
    const answered = await this.#server.ask(method, url, { ...(who && { as: who.client }), ...(body !== undefined && { body }) });
    this.outcome.requests += 1;
    if (answered.status < 300) this.outcome.permitted += 1;
    else this.outcome.refused += 1;
    if (answered.status >= 500) this.outcome.breaches.push(`${method} ${url} answered ${answered.status}`);
    if (answered.status < 300 && method !== 'GET' && who && who.roles.every((role) => role === 'auditor'))
      this.outcome.breaches.push(`an auditor changed ${url}`);
    this.#remember(url, answered);
    return answered;
  }

  #remember(url: string, { status, json }: Answered): void {
    if (status !== 201 || typeof json !== 'object' || json === null) return;
    if ('version' in json) this.#versions.push((json.version as { id: string }).id);
    else if ('id' in json) (url.endsWith('/remarks') ? this.#remarks : this.#regulations).push(String(json.id));
    if (this.#regulations.length > 12) this.#regulations.shift();
    if (this.#versions.length > 12) this.#versions.shift();
  }

  #actions(): readonly (readonly [Role, (who: Somebody) => Promise<unknown>])[] {
    const regulation = this.#one(this.#regulations) ?? 'none';
    const version = this.#one(this.#versions) ?? 'none.v1';
    const remark = this.#one(this.#remarks) ?? 'none';
    const somebody = this.#one(this.#people)?.client.id ?? 'nobody';
    const [of, at] = [`/api/regulations/${regulation}`, `/api/versions/${version}`];
    return [
      ['author', (who) => this.#ask('POST', '/api/regulations', who, this.#random() < 0.3 ? { text: TEXT } : { from: regulation })],
      ['author', (who) => this.#readDraft(who, regulation)],
      ['auditor', (who) => this.#readDraft(who, regulation)],
      ['author', (who) => this.#ask('PUT', of, who, { revision: 1 + Math.floor(this.#random() * 3), text: TEXT })],
      ['author', (who) => (this.#random() < 0.2 ? this.#ask('DELETE', of, who) : Promise.resolve())],
      ['author', (who) => this.#ask('POST', `${of}/authors`, who, { person: somebody })],
      ['author', (who) => this.#submit(who, regulation)],
      ['author', (who) => this.#ask('PUT', `${of}/coverage`, who, { add: [{ person: somebody, scorecard: 'head-of-sales' }] })],
      ['approver', (who) => this.#readVersion(who, version, '/text')],
      ['employee', (who) => this.#readVersion(who, version, '')],
      ['reviewer', (who) => this.#ask('POST', `${at}/remarks`, who, { pointer: '', text: 'Why?' })],
      ['author', (who) => this.#ask('POST', `/api/remarks/${remark}/answers`, who, { text: 'Because.' })],
      ['reviewer', (who) => this.#ask('POST', `/api/remarks/${remark}/resolution`, who, { text: 'Agreed.' })],
      ['approver', (who) => this.#sign(who, version)],
      ['approver', (who) => this.#sign(who, version)],
      ['approver', (who) => this.#sign(who, version)],
      ['approver', (who) => this.#approve(who, version)],
      ['author', (who) => (this.#random() < 0.2 ? this.#ask('POST', `${at}/withdrawal`, who, { reason: 'No more' }) : Promise.resolve())],
      ['approver', (who) => this.#ask('POST', `${at}/publication`, who, {})],
      ['employee', async (who) => this.#ask('POST', `${at}/acknowledgements`, who, { hash: await this.#hashOf(version) })],
      ['auditor', (who) => this.#ask('GET', '/api/audit/entries?limit=1', who)],
      ['reviewer', (who) => this.#list(who)],
    ];
  }

  async #row(version: string) {
    const db = await database();
    return db
      .selectFrom('version')
      .innerJoin('version_state', 'version_state.version_id', 'version.id')
      .select(['version.hash', 'version.regulation_id', 'version_state.state'])
      .where('version.id', '=', version)
      .executeTakeFirst();
  }

  async #hashOf(version: string): Promise<string> {
    return (await this.#row(version))?.hash ?? '0'.repeat(64);
  }

  async #authors(regulation: string): Promise<readonly string[]> {
    const rows = await (await database()).selectFrom('regulation_author').select('person_id').where('regulation_id', '=', regulation).execute();
    return rows.map(({ person_id: id }) => id);
  }

  /** The rule, said again: a draft is for its authors, as long as that is their role, and for auditors. */
  async #readDraft(who: Somebody, regulation: string): Promise<void> {
    const { status } = await this.#ask('GET', `/api/regulations/${regulation}`, who);
    const isTheirs = who.roles.includes('author') && (await this.#authors(regulation)).includes(who.client.id);
    if (status === 200 && !isTheirs && !who.roles.includes('auditor')) this.outcome.breaches.push(`${who.client.id} read the draft ${regulation}`);
  }

  async #readVersion(who: Somebody, version: string, part: string): Promise<void> {
    const { status } = await this.#ask('GET', `/api/versions/${version}${part}`, who);
    if (status === 200 && !(await this.#maySee(who, version))) this.outcome.breaches.push(`${who.client.id} read the version ${version}`);
  }

  async #maySee({ roles, client }: Somebody, version: string): Promise<boolean> {
    if (roles.some((role) => role === 'reviewer' || role === 'approver' || role === 'auditor')) return true;
    const row = await this.#row(version);
    if (!row) return false;
    const db = await database();
    const wrote = [...(await authorsOfVersion(db, version)), ...(await this.#authors(row.regulation_id))];
    if (roles.includes('author') && wrote.includes(client.id)) return true;
    if (!roles.includes('employee') || (row.state !== 'approved' && row.state !== 'in-force')) return false;
    const covered = await db
      .selectFrom('covered_person')
      .select('person_id')
      .where('regulation_id', '=', row.regulation_id)
      .where('person_id', '=', client.id)
      .execute();
    return covered.length > 0;
  }

  async #submit(who: Somebody, regulation: string): Promise<void> {
    const draft = await (await database()).selectFrom('draft').select('revision').where('regulation_id', '=', regulation).executeTakeFirst();
    await this.#ask('POST', `/api/regulations/${regulation}/versions`, who, { revision: draft?.revision ?? 1 });
  }

  async #sign(who: Somebody, version: string): Promise<void> {
    const body = { hash: await this.#hashOf(version), position: this.#one(POSITIONS) };
    const { status } = await this.#ask('POST', `/api/versions/${version}/signatures`, who, body);
    if (status < 300 && (await authorsOfVersion(await database(), version)).includes(who.client.id))
      this.outcome.breaches.push(`${who.client.id} signed the own ${version}`);
  }

  async #approve(who: Somebody, version: string): Promise<void> {
    const { status } = await this.#ask('POST', `/api/versions/${version}/approval`, who, { hash: await this.#hashOf(version) });
    if (status < 300 && (await authorsOfVersion(await database(), version)).includes(who.client.id))
      this.outcome.breaches.push(`${who.client.id} approved the own ${version}`);
  }

  async #list(who: Somebody): Promise<void> {
    const state = this.#one(['in-review', 'approved', 'withdrawn'] as const) ?? 'approved';
    const { json, status } = await this.#ask('GET', `/api/versions?state=${state}&limit=20`, who);
    if (status !== 200) return;
    for (const { id } of (json as { versions: readonly { id: string }[] }).versions)
      if (!(await this.#maySee(who, id))) this.outcome.breaches.push(`${who.client.id} was shown ${id} in a list`);
  }

  /** Every version is the text it was frozen as; every approval has the signatures of people who did not write it. */
  async #checkDatabase(): Promise<void> {
    const db = await database();
    const versions = await db
      .selectFrom('version')
      .innerJoin('version_state', 'version_state.version_id', 'version.id')
      .select(['id', 'hash', 'state', sql<string>`encode(sha256(convert_to(document, 'UTF8')), 'hex')`.as('actual')])
      .execute();
    for (const { id, hash, actual, state } of versions) {
      if (actual !== hash) this.outcome.breaches.push(`the text of ${id} is not that of its hash`);
      if ((this.#frozen.get(id) ?? hash) !== hash) this.outcome.breaches.push(`the hash of ${id} changed`);
      this.#frozen.set(id, hash);
      if (state === 'approved' || state === 'in-force') await this.#checkApproved(db, id);
    }
    for (const id of this.#frozen.keys()) if (!versions.some((version) => version.id === id)) this.outcome.breaches.push(`${id} is gone`);
  }

  async #checkApproved(db: Db, id: string): Promise<void> {
    const signers = await db.selectFrom('signature').select(['signer_id', 'position']).where('version_id', '=', id).execute();
    const authors = await authorsOfVersion(db, id);
    if (signers.some(({ signer_id: signer }) => authors.includes(signer))) this.outcome.breaches.push(`${id} has a signature of its author`);
    for (const position of POSITIONS)
      if (!signers.some((one) => one.position === position)) this.outcome.breaches.push(`${id} was approved without ${position}`);
  }
}
