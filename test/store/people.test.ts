import {
  acceptInvitation,
  actorOfToken,
  changePerson,
  createToken,
  findPerson,
  invite,
  inviteFirst,
  listPeople,
  listTokens,
  readInvitation,
  revokeInvitation,
  revokeToken,
  Sessions,
  suspendPerson,
  type Actor,
  type Role,
  type SignedIn,
} from '@scorewright/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';

const ROOT: Actor = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };
const PASSWORD = 'gravel lantern seventeen otters';
const settings = { baseUrl: 'http://localhost:4680', secret: 'x'.repeat(40), idleMinutes: 60, hours: 12 };

describe.each(DATABASES)('people on %s', (_name, open) => {
  let database: TestDatabase;
  let sessions: Sessions;
  beforeAll(async () => {
    database = await open();
    sessions = new Sessions(database.db, settings);
  });
  afterAll(() => database.dispose());

  const join = async (email: string, ...roles: readonly Role[]) => {
    const { secret } = await invite(database.db, ROOT, { email, name: email, roles, signsFor: [] });
    expect(await acceptInvitation(database.db, secret, { name: 'Anna Berg', password: PASSWORD })).toMatchObject({ outcome: 'accepted' });
    const person = await findPerson(database.db, email);
    if (!person) throw new Error('the person is not there');
    return person;
  };
  const cookieOf = (signedIn: SignedIn | undefined) => new Headers({ cookie: (signedIn?.cookies ?? []).map((text) => text.split(';')[0]).join('; ') });

  it('invites the first administrator as long as there is nobody', async () => {
    const [earlier, later] = [await inviteFirst(database.db), await inviteFirst(database.db)];
    expect(await readInvitation(database.db, earlier?.secret ?? '')).toBeUndefined();
    const accept = (email?: string) => acceptInvitation(database.db, later?.secret ?? '', { name: 'Chief', password: PASSWORD, ...(email && { email }) });
    expect(await accept()).toEqual({ outcome: 'no-address' });
    expect(await accept('chief@example.com')).toMatchObject({ outcome: 'accepted' });
    expect(await inviteFirst(database.db)).toBeUndefined();
    expect(await findPerson(database.db, 'Chief@Example.com')).toMatchObject({ roles: ['administrator'] });
  });

  it('takes an invitation once, and not after it expired or was taken back', async () => {
    const { secret } = await invite(database.db, ROOT, { email: 'once@example.com', name: 'Once', roles: ['author'], signsFor: ['Finance director'] });
    const accept = () => acceptInvitation(database.db, secret, { name: 'Once', password: PASSWORD });
    const outcomes = (await Promise.all([accept(), accept(), accept()])).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(await findPerson(database.db, 'once@example.com')).toMatchObject({ roles: ['author'], signsFor: ['Finance director'] });
    const expired = await invite(database.db, ROOT, { email: 'late@example.com', name: 'Late', roles: [], signsFor: [] }, -1);
    expect(await acceptInvitation(database.db, expired.secret, { name: 'Late', password: PASSWORD })).toEqual({ outcome: 'gone' });
    const revoked = await invite(database.db, ROOT, { email: 'never@example.com', name: 'Never', roles: [], signsFor: [] });
    expect(await revokeInvitation(database.db, ROOT, revoked.id)).toBe(true);
    expect(await acceptInvitation(database.db, revoked.secret, { name: 'Never', password: PASSWORD })).toEqual({ outcome: 'gone' });
  });

  it('signs in with the password alone, and out; a signed-out session does not come back', async () => {
    const person = await join('in@example.com', 'author', 'approver');
    expect(await sessions.signIn(new Headers(), 'in@example.com', 'another passphrase of length')).toBeUndefined();
    expect(await sessions.signIn(new Headers(), 'nobody@example.com', PASSWORD)).toBeUndefined();
    const headers = cookieOf(await sessions.signIn(new Headers(), 'IN@example.com', PASSWORD));
    expect(await sessions.open(headers)).toMatchObject({ actor: { id: person.id, roles: ['approver', 'author'] } });
    await sessions.signOut(headers);
    expect(await sessions.open(headers)).toBeUndefined();
  });

  it('gives a new session at sign-in and ends the one before', async () => {
    await join('rotate@example.com');
    const first = cookieOf(await sessions.signIn(new Headers(), 'rotate@example.com', PASSWORD));
    const second = cookieOf(await sessions.signIn(first, 'rotate@example.com', PASSWORD));
    expect(await sessions.open(first)).toBeUndefined();
    expect(await sessions.open(second)).toBeDefined();
  });

  it('gives a session another token where the password is given again, and no longer life', async () => {
    const { id, name, roles, signsFor } = await join('again@example.com', 'author');
    const signIn = async () => cookieOf(await sessions.signIn(new Headers(), 'again@example.com', PASSWORD));
    const [elsewhere, before] = [await signIn(), await signIn()];
    const opened = await sessions.open(before);
    const actor = { id, name, roles, signsFor };
    expect(await sessions.confirm(actor, opened?.id ?? '', 'another passphrase of length')).toBeUndefined();
    expect(await sessions.open(before)).toBeDefined();
    const cookie = (await sessions.confirm(actor, opened?.id ?? '', PASSWORD)) ?? '';
    expect(cookie).toMatch(/^scorewright=[^;]+; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await sessions.open(before)).toBeUndefined();
    expect(await sessions.open(elsewhere)).toBeDefined();
    const after = await sessions.open(new Headers({ cookie: cookie.split(';')[0] ?? '' }));
    expect([after?.id, after?.actor.id]).toEqual([opened?.id, id]);
    expect(Date.now() - (after?.confirmedAt.getTime() ?? 0)).toBeLessThan(60_000);
    const overHttps = new Sessions(database.db, { ...settings, baseUrl: 'https://kpi.example.com' });
    expect(await overHttps.confirm(actor, opened?.id ?? '', PASSWORD)).toMatch(
      /^__Host-scorewright=[^;]+; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('ends a session that idles, one that is too old, and every other one when the password changes', async () => {
    const person = await join('times@example.com');
    const signIn = async () => cookieOf(await sessions.signIn(new Headers(), 'times@example.com', PASSWORD));
    const [idle, old, other, own] = [await signIn(), await signIn(), await signIn(), await signIn()];
    const idOf = async (headers: Headers) => (await sessions.open(headers))?.id ?? '';
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    await database.db
      .updateTable('session')
      .set({ expires_at: ago(1) })
      .where('id', '=', await idOf(idle))
      .execute();
    await database.db
      .updateTable('session')
      .set({ created_at: ago(12 * 60 + 1) })
      .where('id', '=', await idOf(old))
      .execute();
    expect(await sessions.open(idle)).toBeUndefined();
    expect(await sessions.open(old)).toBeUndefined();
    const actor = { id: person.id, name: person.name, roles: person.roles, signsFor: [] };
    const id = await idOf(own);
    expect(await sessions.changePassword(actor, id, 'not the present one', 'violet harbour eleven kettles')).toBe('wrong');
    expect(await sessions.changePassword(actor, id, PASSWORD, 'password1234')).toBe('known');
    expect(await sessions.changePassword(actor, id, PASSWORD, 'violet harbour eleven kettles')).toBe('changed');
    expect(await sessions.open(other)).toBeUndefined();
    expect(await sessions.open(own)).toBeDefined();
    expect(await sessions.signIn(new Headers(), 'times@example.com', PASSWORD)).toBeUndefined();
  });

  it('refuses a cookie whose signature is not ours', async () => {
    await join('forged@example.com');
    const headers = cookieOf(await sessions.signIn(new Headers(), 'forged@example.com', PASSWORD));
    const cookie = headers.get('cookie') ?? '';
    for (const forged of [cookie.slice(0, -6), cookie.replace(/=(.)/, '=x$1'), `${cookie}AAAA`])
      expect(await sessions.open(new Headers({ cookie: forged }))).toBeUndefined();
    const elsewhere = new Sessions(database.db, { ...settings, secret: 'y'.repeat(40) });
    expect(await elsewhere.open(headers)).toBeUndefined();
  });

  it('lets a suspended person in nowhere, and changed roles count at once', async () => {
    const person = await join('gone@example.com', 'author');
    const actor: Actor = { id: person.id, name: person.name, roles: person.roles, signsFor: [] };
    const headers = cookieOf(await sessions.signIn(new Headers(), 'gone@example.com', PASSWORD));
    const { token } = await createToken(database.db, actor, { name: 'nightly', scopes: ['read'], days: 30 });
    expect(await changePerson(database.db, ROOT, person.id, { name: 'Anna Berg', roles: ['auditor'], signsFor: [] })).toBe('changed');
    expect(await sessions.open(headers)).toMatchObject({ actor: { roles: ['auditor'] } });
    expect(await actorOfToken(database.db, token)).toMatchObject({ id: person.id, scopes: ['read'], roles: ['auditor'] });
    expect(await suspendPerson(database.db, ROOT, person.id, true)).toBe('changed');
    expect(await sessions.open(headers)).toBeUndefined();
    expect(await actorOfToken(database.db, token)).toBeUndefined();
    expect(await sessions.signIn(new Headers(), 'gone@example.com', PASSWORD)).toBeUndefined();
  });

  it('keeps an administrator, whoever dismisses whom at the same time', async () => {
    const { people } = await listPeople(database.db, { role: 'administrator' });
    const second = await join('second@example.com', 'administrator');
    const everybody = [...people.map(({ id }) => id), second.id];
    const outcomes = await Promise.all(everybody.map((id) => suspendPerson(database.db, ROOT, id, true)));
    expect(outcomes.filter((outcome) => outcome === 'last-administrator')).toHaveLength(1);
  });

  it('takes a token until it expires or is revoked, and shows its secret nowhere', async () => {
    const person = await join('token@example.com', 'auditor');
    const actor: Actor = { id: person.id, name: person.name, roles: person.roles, signsFor: [] };
    const [kept, expired] = [
      await createToken(database.db, actor, { name: 'kept', scopes: ['audit'], days: 1 }),
      await createToken(database.db, actor, { name: 'expired', scopes: ['audit'], days: -1 }),
    ];
    expect(await actorOfToken(database.db, expired.token)).toBeUndefined();
    expect(await actorOfToken(database.db, `${kept.token.slice(0, -1)}${kept.token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
    expect(await actorOfToken(database.db, kept.token)).toMatchObject({ id: person.id });
    expect(JSON.stringify(await listTokens(database.db, person.id))).not.toContain(kept.token.slice(-43));
    expect(await revokeToken(database.db, { ...actor, id: 'somebody-else' }, kept.id)).toBe(false);
    expect(await revokeToken(database.db, actor, kept.id)).toBe(true);
    expect(await actorOfToken(database.db, kept.token)).toBeUndefined();
  });
});
