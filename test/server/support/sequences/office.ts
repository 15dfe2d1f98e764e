import { ROLES } from '@scorewright/store';
import { database } from '../../../../editor/server/store.server.ts';
import { PASSWORDS } from './account.ts';
import { POSITIONS, type Deed } from './content.ts';
import { Somebody, type Shown } from './people.ts';
import type { Link, Stage } from './stage.ts';

/** More people would only make each of them meet the others less often. */
const MOST_PEOPLE = 14;

const LINTER = '{ "format": "scorewright-lint/1", "rules": { "R46": "off" } }';

async function change(stage: Stage, who: Somebody, shown: Shown, target: Somebody): Promise<void> {
  const roles = ROLES.filter(() => stage.dice.happens(0.3));
  const signsFor = roles.includes('approver') ? POSITIONS.filter(() => stage.dice.happens(0.6)) : [];
  const body = { name: 'Somebody', roles, signsFor };
  const { status } = await stage.ask('PUT', `/api/people/${target.id}`, who, await stage.confirmed(who, shown), body);
  if (status !== 204) return;
  target.roles = roles;
  target.signsFor = signsFor;
}

async function suspend(stage: Stage, who: Somebody, shown: Shown, target: Somebody): Promise<void> {
  const suspended = !target.suspended;
  const { status } = await stage.ask('PUT', `/api/people/${target.id}/suspension`, who, await stage.confirmed(who, shown), { suspended });
  if (status !== 204) return;
  target.suspended = suspended;
  if (suspended) {
    target.endSessions('the person was suspended');
    target.endTokens('the person was suspended');
  }
  await stage.tryEnded(target);
}

async function reset(stage: Stage, who: Somebody, shown: Shown, target: Somebody): Promise<void> {
  const { status } = await stage.ask('DELETE', `/api/people/${target.id}/second-factor`, who, await stage.confirmed(who, shown));
  if (status !== 204) return;
  target.factor = undefined;
  target.endSessions('the second factor was reset');
  await stage.tryEnded(target);
}

/** A link for somebody new, or for a new password; the one before stops to work. */
async function invite(stage: Stage, who: Somebody, shown: Shown, target: Somebody): Promise<void> {
  const email = stage.dice.happens(0.5) ? target.email : `new${stage.dice.below(4)}@example.com`;
  const body = { email, name: 'New', roles: ROLES.filter(() => stage.dice.happens(0.3)), signsFor: [] };
  const { status, json } = await stage.ask('POST', '/api/people/invitations', who, shown, body);
  if (status !== 201) return;
  for (const link of stage.links) if (link.email === email) link.open = false;
  const { id, link } = json as { readonly id: string; readonly link: string };
  stage.links.push({ id, email, secret: link.split('#')[1] ?? '', open: true });
}

async function takeBack(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const link = stage.dice.one(stage.links.slice(-4));
  const { status } = await stage.ask('DELETE', `/api/people/invitations/${link?.id ?? 'none'}`, who, shown);
  if (status === 204 && link) link.open = false;
}

/** Whoever has the link takes it up: once. */
async function takeUp(stage: Stage, who: Somebody): Promise<void> {
  const link = stage.dice.one(stage.links.slice(-4));
  if (!link) return;
  const { dice } = stage;
  if (dice.happens(0.4)) {
    const { status } = await stage.ask('POST', '/api/invitations/lookup', who, undefined, { secret: link.secret });
    if (status === 200 && !link.open) stage.breach(`a link for ${link.email} that was used or taken back still says whom it is for`);
    return;
  }
  if (stage.people.length >= MOST_PEOPLE && !stage.people.some(({ email }) => email === link.email)) return;
  const password = dice.one(PASSWORDS) ?? '';
  const { status } = await stage.ask('POST', '/api/invitations/acceptance', who, undefined, { secret: link.secret, name: 'New', password });
  if (status !== 200) return;
  if (!link.open) stage.breach(`a link for ${link.email} that was used or taken back worked`);
  await joined(stage, link, password);
}

async function joined(stage: Stage, link: Link, password: string): Promise<void> {
  link.open = false;
  const known = stage.people.find(({ email }) => email === link.email);
  if (known) {
    known.password = password;
    known.endSessions('a link set a new password');
    await stage.tryEnded(known);
    return;
  }
  const db = await database();
  const { id } = await db.selectFrom('person').select('id').where('email', '=', link.email).executeTakeFirstOrThrow();
  const rows = await db.selectFrom('person_role').select('role').where('person_id', '=', id).execute();
  const roles = ROLES.filter((role) => rows.some((one) => one.role === role));
  stage.people.push(new Somebody({ id, email: link.email, roles, signsFor: [], password }));
}

async function assign(stage: Stage, who: Somebody, shown: Shown, target: Somebody): Promise<void> {
  const { status } = await stage.ask('POST', '/api/people/local-drafts', who, await stage.confirmed(who, shown), { person: target.id });
  if (status === 200 && (!target.is('author') || target.suspended)) stage.breach(`drafts were given to ${target.email}, who is no author`);
}

async function proveTrail(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const { status, json } = await stage.ask('GET', '/api/audit/proof', who, shown);
  if (status === 200 && !(json as { unbroken: boolean }).unbroken) stage.breach('the trail is broken');
}

/** What administrators and auditors do, and others try. */
export function office(stage: Stage): readonly Deed[] {
  const { dice } = stage;
  const when =
    (probability: number, deed: (of: Stage, who: Somebody, shown: Shown, target: Somebody) => Promise<unknown>): Deed[1] =>
    (who, shown) => {
      // The own account now and then: nobody changes, suspends or resets themselves.
      const target = dice.happens(0.15) ? who : dice.one(stage.people);
      return target && dice.happens(probability) ? deed(stage, who, shown, target) : Promise.resolve();
    };
  const size = dice.below(40);
  const settings = ['/api/settings/required-positions', '/api/settings/linter'];
  const lists = ['/api/people?limit=5', '/api/people/names?limit=5', '/api/people/invitations', '/api/people/local-drafts', ...settings];
  const trail = ['/api/audit/entries?limit=1', `/api/audit/consistency?earlier=${size}`, `/api/audit/entries/${size}/proof`];
  return [
    ['administrator', when(1, (of, who, shown) => of.ask('GET', dice.one(lists) ?? '', who, shown))],
    ['auditor', when(1, (of, who, shown, target) => of.ask('GET', `/api/people/${target.id}`, who, shown))],
    ['administrator', when(0.4, change)],
    ['administrator', when(0.3, suspend)],
    ['administrator', when(0.8, reset)],
    ['administrator', when(0.5, invite)],
    ['administrator', when(0.3, takeBack)],
    ['employee', when(0.5, takeUp)],
    ['administrator', when(0.1, assign)],
    [
      'administrator',
      when(0.2, async (of, who, shown) =>
        of.ask('PUT', '/api/settings/required-positions', who, await of.confirmed(who, shown), { positions: POSITIONS.filter(() => dice.happens(0.3)) }),
      ),
    ],
    [
      'administrator',
      when(0.2, async (of, who, shown) =>
        of.ask('PUT', '/api/settings/linter', who, await of.confirmed(who, shown), { text: dice.one([null, LINTER]) ?? null, replaces: null }),
      ),
    ],
    ['auditor', when(1, (of, who, shown) => of.ask('GET', dice.one(trail) ?? '', who, shown))],
    ['auditor', when(0.1, (of, who, shown) => of.ask('GET', '/api/audit/export', who, shown))],
    ['auditor', when(0.1, proveTrail)],
  ];
}
