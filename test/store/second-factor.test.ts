import {
  acceptInvitation,
  disableSecondFactor,
  findPerson,
  invite,
  readSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  searchTrail,
  Sessions,
  suspendPerson,
  type Actor,
  type Role,
} from '@scorewright/store';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';
import { totp } from '../support/totp.ts';

const ROOT: Actor = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };
const PASSWORD = 'gravel lantern seventeen otters';
const settings = { baseUrl: 'http://localhost:4680', secret: 'x'.repeat(40), idleMinutes: 60, hours: 12 };

// The clock stands in the middle of a time step: no step ends while a test is in it.
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 }));
afterAll(() => vi.useRealTimers());

it('computes codes as the examples of RFC 6238 do', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const examples = [59, 1_111_111_109, 1_234_567_890, 20_000_000_000].map((second) => totp(secret, 0, second * 1000));
  expect(examples).toEqual(['287082', '081804', '005924', '353130']);
});

describe.each(DATABASES)('a second factor on %s', (_name, open) => {
  let database: TestDatabase;
  let sessions: Sessions;
  beforeAll(async () => {
    database = await open();
    sessions = new Sessions(database.db, settings);
  });
  afterAll(() => database.dispose());

  const headersOf = (cookies: readonly string[]) => new Headers({ cookie: cookies.map((text) => text.split(';')[0]).join('; ') });
  const step = async (email: string) => {
    const signedIn = await sessions.signIn(new Headers(), email, PASSWORD);
    return { next: signedIn?.next, headers: headersOf(signedIn?.cookies ?? []) };
  };
  /** The second step with a code, after a first one. */
  const second = async (headers: Headers, given: { readonly code: string } | { readonly recoveryCode: string }) => {
    const person = await sessions.secondFactors.waiting(headers);
    return person === undefined ? { outcome: 'not-waiting' as const } : sessions.secondFactors.signIn(headers, person, given);
  };
  const enter = async (email: string, given: { readonly code: string } | { readonly recoveryCode: string }) => second((await step(email)).headers, given);
  const actions = async (id: string) => (await searchTrail(database.db, { subject: id })).map(({ action }) => action).reverse();

  const joined = async (email: string, role: Role = 'author') => {
    const { secret } = await invite(database.db, ROOT, { email, name: email, roles: [role], signsFor: [] });
    await acceptInvitation(database.db, secret, { name: email, password: PASSWORD });
    const person = await findPerson(database.db, email);
    if (!person) throw new Error('the person is not there');
    const { headers } = await step(email);
    return { id: person.id, headers, actor: { id: person.id, name: person.name, roles: person.roles, signsFor: [] } satisfies Actor };
  };
  /** Somebody with a second factor that was confirmed by the code of the step before: the present one is still free. */
  const withFactor = async (email: string) => {
    const person = await joined(email);
    const begun = await sessions.secondFactors.begin(person.actor);
    const confirmed = await sessions.secondFactors.confirm(person.headers, person.actor, totp(begun?.secret ?? '', -1));
    if (!begun || confirmed.outcome !== 'confirmed') throw new Error(confirmed.outcome);
    return { ...person, ...begun, codes: confirmed.recoveryCodes, headers: headersOf(confirmed.cookies) };
  };

  it('counts from its first code on; other sessions end, and this one goes on under a new cookie', async () => {
    const { actor, headers, id } = await joined('on@example.com');
    const other = (await step('on@example.com')).headers;
    expect(await sessions.secondFactors.confirm(headers, actor, '000000')).toEqual({ outcome: 'not-begun' });
    const first = await sessions.secondFactors.begin(actor);
    const begun = await sessions.secondFactors.begin(actor);
    expect(begun?.uri).toBe(`otpauth://totp/Scorewright:on%40example.com?secret=${begun?.secret ?? ''}&issuer=Scorewright&digits=6&period=30`);
    expect(begun?.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect((await step('on@example.com')).next).toBe('nothing');
    expect(await sessions.secondFactors.confirm(headers, actor, totp(first?.secret ?? ''))).toEqual({ outcome: 'wrong' });
    expect(await readSecondFactor(database.db, id)).toEqual({ on: false, recoveryCodes: 0 });
    const confirmed = await sessions.secondFactors.confirm(headers, actor, totp(begun?.secret ?? ''));
    if (confirmed.outcome !== 'confirmed') throw new Error(confirmed.outcome);
    expect([...new Set(confirmed.recoveryCodes)]).toHaveLength(10);
    expect([await sessions.open(other), await sessions.open(headers)]).toEqual([undefined, undefined]);
    expect(await sessions.open(headersOf(confirmed.cookies))).toMatchObject({ actor: { id }, secondFactor: true });
    expect(await readSecondFactor(database.db, id)).toEqual({ on: true, recoveryCodes: 10 });
    expect(await sessions.secondFactors.begin(actor)).toBeUndefined();
    expect(await sessions.secondFactors.confirm(headersOf(confirmed.cookies), actor, totp(begun?.secret ?? '', 1))).toEqual({ outcome: 'not-begun' });
    expect(await actions(id)).toEqual(['people.join', 'second-factor.enable']);
  });

  it('asks for a code after the password, and takes each code once, also of two at the same time', async () => {
    const { secret, id } = await withFactor('codes@example.com');
    const { next, headers } = await step('codes@example.com');
    expect([next, await sessions.open(headers), await sessions.secondFactors.waiting(headers)]).toEqual(['code', undefined, id]);
    expect(await second(headers, { code: totp(secret, -1) }), 'the one that confirmed it').toEqual({ outcome: 'wrong' });
    expect(await second(headers, { code: totp(secret, -4) })).toEqual({ outcome: 'wrong' });
    const entered = await second(headers, { code: totp(secret) });
    if (entered.outcome !== 'signed-in') throw new Error(entered.outcome);
    expect(await sessions.open(headersOf(entered.cookies))).toMatchObject({ actor: { id }, secondFactor: true });
    expect(await second(headers, { code: totp(secret, 1) }), 'the same wait').toEqual({ outcome: 'not-waiting' });
    expect(await enter('codes@example.com', { code: totp(secret) }), 'the same code').toEqual({ outcome: 'wrong' });
    const outcomes = await Promise.all([1, 2, 3].map(() => enter('codes@example.com', { code: totp(secret, 1) })));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['signed-in', 'wrong', 'wrong']);
  });

  it('takes a recovery code once, however it is typed, and no longer after new ones were made', async () => {
    const { codes, actor, id } = await withFactor('recovery@example.com');
    const [one = '', two = '', three = ''] = codes;
    expect(await enter('recovery@example.com', { recoveryCode: '00000-00000' })).toEqual({ outcome: 'wrong' });
    const typed = ` ${one.toUpperCase().replace('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')}`;
    expect(await enter('recovery@example.com', { recoveryCode: typed })).toMatchObject({ outcome: 'signed-in' });
    expect(await enter('recovery@example.com', { recoveryCode: one })).toEqual({ outcome: 'wrong' });
    const twice = await Promise.all([enter('recovery@example.com', { recoveryCode: two }), enter('recovery@example.com', { recoveryCode: two })]);
    expect(twice.map(({ outcome }) => outcome).sort()).toEqual(['signed-in', 'wrong']);
    expect(await readSecondFactor(database.db, id)).toEqual({ on: true, recoveryCodes: 8 });
    const renewed = await renewRecoveryCodes(database.db, actor);
    expect(await enter('recovery@example.com', { recoveryCode: three })).toEqual({ outcome: 'wrong' });
    expect(await enter('recovery@example.com', { recoveryCode: renewed?.[0] ?? '' })).toMatchObject({ outcome: 'signed-in' });
    const changes = ['people.join', 'second-factor.enable', 'second-factor.recover', 'second-factor.recover', 'second-factor.renew', 'second-factor.recover'];
    expect(await actions(id)).toEqual(changes);
  });

  it('ends the wait after five wrong codes, and locks the account for a while after ten', async () => {
    const { secret } = await withFactor('guess@example.com');
    for (let wait = 0; wait < 2; wait += 1) {
      const { headers } = await step('guess@example.com');
      for (let attempt = 0; attempt < 5; attempt += 1) expect(await second(headers, { code: '00000' })).toEqual({ outcome: 'wrong' });
      if (wait === 0)
        expect([await second(headers, { code: totp(secret) }), await second(headers, { code: totp(secret) })]).toEqual([
          { outcome: 'wrong' },
          { outcome: 'not-waiting' },
        ]);
    }
    const locked = await enter('guess@example.com', { code: totp(secret, 1) });
    if (locked.outcome !== 'locked') throw new Error(locked.outcome);
    expect(locked.milliseconds).toBeGreaterThan(14 * 60_000);
  });

  it('is kept so that the database gives neither secret nor codes away', async () => {
    const { secret, codes } = await withFactor('kept@example.com');
    const kept = JSON.stringify(await database.db.selectFrom('second_factor').selectAll().execute());
    for (const clear of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))]) expect(kept).not.toContain(clear);
    expect(kept.match(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/g)?.length).toBeGreaterThan(9);
  });

  it('cannot be read under another SECRET: a recovery code still works', async () => {
    const { secret, codes } = await withFactor('moved@example.com');
    const moved = new Sessions(database.db, { ...settings, secret: 'y'.repeat(40) });
    const entering = async (given: { readonly code: string } | { readonly recoveryCode: string }) => {
      const headers = headersOf((await moved.signIn(new Headers(), 'moved@example.com', PASSWORD))?.cookies ?? []);
      return moved.secondFactors.signIn(headers, (await moved.secondFactors.waiting(headers)) ?? '', given);
    };
    expect(await entering({ code: totp(secret) })).toEqual({ outcome: 'unreadable' });
    expect(await entering({ recoveryCode: codes[0] ?? '' })).toMatchObject({ outcome: 'signed-in' });
  });

  it('waits no longer for a code of somebody who was suspended meanwhile, also when they may come back', async () => {
    await joined('chief@example.com', 'administrator');
    const { id, secret } = await withFactor('away@example.com');
    const { headers } = await step('away@example.com');
    for (const suspended of [true, false]) expect(await suspendPerson(database.db, ROOT, id, suspended)).toBe('changed');
    expect(await second(headers, { code: totp(secret) })).toEqual({ outcome: 'not-waiting' });
    expect(await enter('away@example.com', { code: totp(secret) })).toMatchObject({ outcome: 'signed-in' });
  });

  it('is turned off by its person, and reset by somebody else, who ends all sessions', async () => {
    const own = await withFactor('off@example.com');
    const session = (await sessions.open(own.headers))?.id ?? '';
    expect(await disableSecondFactor(database.db, own.actor, session)).toBe(true);
    expect(await disableSecondFactor(database.db, own.actor, session)).toBe(false);
    expect(await renewRecoveryCodes(database.db, own.actor)).toBeUndefined();
    expect(await sessions.open(own.headers)).toMatchObject({ secondFactor: false });
    expect((await step('off@example.com')).next).toBe('nothing');
    const lost = await withFactor('lost@example.com');
    const waiting = (await step('lost@example.com')).headers;
    expect(await resetSecondFactor(database.db, ROOT, lost.id)).toBe(true);
    expect(await resetSecondFactor(database.db, ROOT, lost.id)).toBe(false);
    expect([await sessions.open(lost.headers), await second(waiting, { code: totp(lost.secret) })]).toEqual([undefined, { outcome: 'not-waiting' }]);
    expect((await step('lost@example.com')).next).toBe('nothing');
    expect([await actions(own.id), await actions(lost.id)].map((list) => list.at(-1))).toEqual(['second-factor.disable', 'people.reset-second-factor']);
  });
});
