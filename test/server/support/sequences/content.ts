import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '@scorewright/store';
import { database } from '../../../../editor/server/store.server.ts';
import type { Method } from '../../../../editor/server/api/openapi.ts';
import type { Answered } from '../server.ts';
import { hashOf, ownObjects, readsDraft, seesVersion, writes } from './facts.ts';
import type { Shown, Somebody } from './people.ts';
import type { Stage } from './stage.ts';

export const POSITIONS = ['Финансовый директор', 'Директор по персоналу'] as const;
/** Somebody of this role, most likely, does this, showing that. */
export type Deed = readonly [Role, (who: Somebody, shown: Shown) => Promise<unknown>];

const folder = path.join(import.meta.dirname, '../../../../policies/templates/head-of-sales');
const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** It holds, and is tried, from tomorrow on: a day later what was approved can come into force. */
export const TEXT = readFileSync(path.join(folder, 'policy.json'), 'utf8')
  .replace('"from": "2027-01-01", "until": "2027-12-31"', `"from": "${dayFromNow(1)}", "until": "${dayFromNow(365)}"`)
  .replace('"from": "2027-01-01", "until": "2027-01-31"', `"from": "${dayFromNow(1)}", "until": "${dayFromNow(30)}"`);
const FACTS = JSON.parse(readFileSync(path.join(folder, 'facts.json'), 'utf8')) as unknown;
/** So many objects are known at a time: what is old is done. */
const KNOWN = 12;

function keep(list: string[], id: unknown): void {
  list.push(String(id));
  if (list.length > KNOWN) list.shift();
}

/** Regulations, versions and what people do about them. */
export async function content(stage: Stage, someone: Somebody): Promise<readonly Deed[]> {
  const { dice } = stage;
  // Mostly what is one's own, and what was submitted last; the rest is what one must not touch.
  const own = dice.happens(0.5) ? await ownObjects(someone) : { drafts: [], remarks: [] };
  const regulation = dice.one(own.drafts) ?? dice.one(stage.regulations) ?? 'none';
  const version = dice.one(dice.happens(0.7) ? stage.versions.slice(-3) : stage.versions) ?? 'none.v1';
  const remark = dice.one(own.remarks) ?? dice.one(stage.remarks) ?? 'none';
  const somebody = dice.one(stage.people)?.id ?? 'nobody';
  const [of, at] = [`/api/regulations/${regulation}`, `/api/versions/${version}`];

  const asks =
    (method: Method, url: string, body?: Readonly<Record<string, unknown>>) =>
    (who: Somebody, shown: Shown): Promise<Answered> =>
      stage.ask(method, url, who, shown, body);
  const binds =
    (url: string, body: () => Promise<Readonly<Record<string, unknown>>>) =>
    async (who: Somebody, shown: Shown): Promise<Answered> =>
      stage.ask('POST', url, who, await stage.confirmed(who, shown), await body());
  const seldom =
    (deed: Deed[1]): Deed[1] =>
    (who, shown) =>
      dice.happens(0.2) ? deed(who, shown) : Promise.resolve();

  const create: Deed[1] = async (who, shown) => {
    const from = dice.one([regulation, regulation, 'template.head-of-sales', `version.${version}`]);
    const { status, json } = await stage.ask('POST', '/api/regulations', who, shown, dice.happens(0.3) ? { text: TEXT } : { from });
    if (status === 201) keep(stage.regulations, (json as { id: string }).id);
  };
  const submit: Deed[1] = async (who, shown) => {
    const draft = await (await database()).selectFrom('draft').select('revision').where('regulation_id', '=', regulation).executeTakeFirst();
    const { status, json } = await stage.ask('POST', `${of}/versions`, who, shown, { revision: draft?.revision ?? 1 });
    if (status === 201) keep(stage.versions, (json as { version: { id: string } }).version.id);
  };
  const remarks: Deed[1] = async (who, shown) => {
    const { status, json } = await stage.ask('POST', `${at}/remarks`, who, shown, { pointer: '', text: 'Why?' });
    if (status === 201) keep(stage.remarks, (json as { id: string }).id);
  };
  const position = dice.one(dice.happens(0.7) ? someone.signsFor : POSITIONS) ?? POSITIONS[0];
  const sign = binds(`${at}/signatures`, async () => ({ hash: await hashOf(version), position }));
  /** What a list shows is what one may see. */
  const listVersions = (url: string, seen: (one: Readonly<Record<string, string>>, who: Somebody) => Promise<boolean>): Deed[1] => {
    return async (who, shown) => {
      const { json, status } = await stage.ask('GET', url, who, shown);
      if (status !== 200) return;
      for (const one of Object.values(json as Record<string, unknown>).flatMap((list) => (Array.isArray(list) ? (list as Record<string, string>[]) : [])))
        if (!(await seen(one, who))) stage.breach(`${who.email} was shown ${one['id'] ?? one['version'] ?? ''} in ${url}`);
    };
  };
  const state = dice.one(['in-review', 'approved', 'withdrawn'] as const) ?? 'approved';

  return [
    ['author', create],
    ['author', asks('GET', of)],
    ['auditor', asks('GET', of)],
    ['author', listVersions('/api/regulations?limit=20', ({ id = '' }, who) => readsDraft(who, id))],
    ['author', asks('GET', dice.one([`${of}/revisions`, `${of}/revisions/1`, `${of}/authors`, `${of}/coverage`]) ?? of)],
    ['author', asks('PUT', of, { revision: 1 + dice.below(3), text: TEXT })],
    ['author', seldom(asks('DELETE', of))],
    ['author', asks('POST', `${of}/authors`, { person: somebody })],
    ['author', asks('DELETE', `${of}/authors/${somebody}`)],
    ['author', submit],
    ['author', submit],
    ['author', asks('PUT', `${of}/coverage`, dice.happens(0.9) ? { add: [{ person: somebody, scorecard: 'head-of-sales' }] } : { remove: [somebody] })],
    ['employee', listVersions(`${of}/versions`, ({ id = '' }, who) => seesVersion(who, id))],
    ['approver', asks('GET', `${at}/text`)],
    ['employee', asks('GET', at)],
    ['reviewer', asks('GET', dice.one([`${at}/gate`, `${at}/remarks`, `${at}/acknowledgements`]) ?? at)],
    ['reviewer', seldom(remarks)],
    ['author', asks('POST', `/api/remarks/${remark}/answers`, { text: 'Because.' })],
    ['reviewer', asks('POST', `/api/remarks/${remark}/resolution`, { text: 'Agreed.' })],
    ['approver', sign],
    ['approver', sign],
    ['approver', sign],
    ['approver', sign],
    ['approver', (who, shown) => hurry(stage, who, shown, at, version)],
    ['approver', binds(`${at}/approval`, async () => ({ hash: await hashOf(version) }))],
    ['author', seldom(binds(`${at}/withdrawal`, () => Promise.resolve({ reason: 'No more' })))],
    ['approver', binds(`${at}/publication`, () => Promise.resolve({}))],
    ['employee', binds(`${at}/acknowledgements`, async () => ({ hash: await hashOf(version) }))],
    ['employee', seldom(asks('POST', `${at}/certificates`, { facts: [FACTS], language: 'en' }))],
    ['employee', listVersions('/api/mine', ({ version: id = '' }, who) => seesVersion(who, id))],
    ['reviewer', listVersions(`/api/versions?state=${state}&limit=20`, ({ id = '' }, who) => seesVersion(who, id))],
    [
      'reviewer',
      listVersions('/api/reviews?until=2099-01-01', async ({ regulation: id = '' }, who) => who.is('reviewer', 'approver', 'auditor') || writes(who, id)),
    ],
    ['reviewer', (who, shown) => holdReview(stage, who, shown)],
    ['employee', asks('GET', dice.one(['/api/templates', '/api/library', '/api/openapi.json', '/health', '/ready']) ?? '/ready')],
  ];
}

async function holdReview(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const due = await (await database()).selectFrom('review').select('id').orderBy('id').limit(10).execute();
  const review = stage.dice.one(due)?.id ?? 'none';
  const heldOn = new Date().toISOString().slice(0, 10);
  await stage.ask('POST', `/api/reviews/${review}`, who, shown, { heldOn, lookedAt: 'Results', decision: 'Stays' });
}

/** Everybody who can does their part, one after another: by chance alone hardly anything would be approved. */
async function hurry(stage: Stage, who: Somebody, shown: Shown, at: string, version: string): Promise<void> {
  const hash = await hashOf(version);
  for (const position of POSITIONS) {
    const colleague = stage.dice.one(stage.people.filter((one) => one.is('approver') && !one.suspended && one.signsFor.includes(position)));
    const theirs = colleague && (await stage.confirmed(colleague, await stage.sessionOf(colleague)));
    if (colleague) await stage.ask('POST', `${at}/signatures`, colleague, theirs, { hash, position });
  }
  const { status } = await stage.ask('POST', `${at}/approval`, who, await stage.confirmed(who, shown), { hash });
  if (status !== 200 || stage.dice.happens(0.3)) return;
  // Whom it covers acknowledges it, and on its first day it comes into force.
  for (const one of stage.people.filter((person) => person.is('employee') && !person.suspended).slice(0, 3))
    await stage.ask('POST', `${at}/acknowledgements`, one, await stage.confirmed(one, await stage.sessionOf(one)), { hash });
  if (stage.dice.happens(0.5)) stage.clock.forward(86_400);
  const anew = who.suspended ? undefined : await stage.sessionOf(who);
  await stage.ask('POST', `${at}/publication`, who, await stage.confirmed(who, anew), {});
}
