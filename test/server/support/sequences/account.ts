import { SCOPES, type Scope } from '@scorewright/store';
import { totp } from '../../../support/totp.ts';
import { idOf, ownIds } from './facts.ts';
import type { Deed } from './content.ts';
import { RULES, type Shown, type Somebody } from './people.ts';
import { cookiesOf, type Stage } from './stage.ts';

/** Passwords that are taken. */
export const PASSWORDS = ['gravel lantern seventeen otters', 'violet harbour eleven kettles', 'copper windmill forty sparrows'] as const;

/** A code that somebody could try: the next one, one that was used, one of yesterday, somebody else's, any. */
function anyCode(stage: Stage, who: Somebody): { readonly code: string } | { readonly recoveryCode: string } {
  const { dice, clock } = stage;
  const other = dice.one(stage.people.filter((one) => one.factor !== undefined)) ?? who;
  const secret = who.factor?.secret ?? 'A'.repeat(32);
  const kind = dice.below(8);
  if (kind < 2) return stage.rightCode(who);
  if (kind === 2) return { code: totp(secret) };
  if (kind === 3) {
    clock.forward(dice.below(2) * 30);
    return { code: totp(secret, -1) };
  }
  if (kind === 4) return { code: totp(secret, dice.one([-3, -2, 2, 3])) };
  if (kind === 5) return { code: totp(other.factor?.secret ?? secret) };
  if (kind === 6) return { recoveryCode: dice.one(who.factor?.usedRecoveryCodes ?? []) ?? 'aaaaa-aaaaa' };
  return { recoveryCode: dice.one(other.factor?.recoveryCodes ?? []) ?? 'bbbbb-bbbbb' };
}

const codeOf = (given: { readonly code: string } | { readonly recoveryCode: string }): string => ('code' in given ? given.code : given.recoveryCode);

/** Makes a secret, and mostly gives its first code. */
export async function setUp(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  if (stage.dice.happens(0.8)) {
    const { status, json } = await stage.ask('POST', '/api/account/second-factor/secret', who, await stage.confirmed(who, shown));
    if (status === 201) {
      who.factor = {
        secret: (json as { secret: string }).secret,
        on: false,
        usedStep: 0,
        recoveryCodes: [],
        usedRecoveryCodes: who.factor?.usedRecoveryCodes ?? [],
      };
    }
  }
  const code = codeOf(stage.dice.happens(0.8) ? { code: totp(who.factor?.secret ?? 'A'.repeat(32)) } : anyCode(stage, who));
  const step = who.stepOf(code);
  const answered = await stage.ask('PUT', '/api/account/second-factor', who, await stage.confirmed(who, shown), { code });
  if (answered.status !== 200 || !who.factor) return;
  who.factor.on = true;
  who.factor.usedStep = step ?? 0;
  who.factor.recoveryCodes = (answered.json as { recoveryCodes: string[] }).recoveryCodes;
  who.endSessions('a second factor was turned on');
  const session = who.opened(cookiesOf(answered));
  if (shown?.kind === 'session') session.confirmedAt = shown.confirmedAt;
}

/** Every session of the person is in the list, and nobody else's. */
async function listOwn(stage: Stage, who: Somebody, shown: Shown, table: 'session' | 'token'): Promise<void> {
  const { status, json } = await stage.ask('GET', `/api/account/${table}s`, who, shown);
  if (status !== 200) return;
  const own = await ownIds(who, table);
  for (const { id } of json as readonly { readonly id: string }[]) if (!own.includes(id)) stage.breach(`${who.email} was shown the ${table} ${id}`);
}

async function endSession(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const owner = stage.dice.happens(0.6) ? who : (stage.dice.one(stage.people) ?? who);
  const session = stage.dice.one(owner.sessions.filter((one) => owner.silence(one) === undefined));
  const id = (session && (await idOf(session))) ?? 'none';
  const { status } = await stage.ask('DELETE', `/api/account/sessions/${id}`, who, await stage.confirmed(who, shown));
  if (status === 204 && session) session.ended ??= 'it was ended from another';
}

async function makeToken(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const scopes = SCOPES.filter(() => stage.dice.happens(0.5));
  const given: readonly Scope[] = scopes.length > 0 ? scopes : ['read'];
  const body = { name: 'nightly', scopes: given, days: 30 };
  const { status, json } = await stage.ask('POST', '/api/account/tokens', who, await stage.confirmed(who, shown), body);
  if (status !== 201) return;
  const { id, token } = json as { readonly id: string; readonly token: string };
  who.tokens.push({ kind: 'token', id, headers: { authorization: `Bearer ${token}` }, scopes: given });
}

async function revokeToken(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const owner = stage.dice.happens(0.6) ? who : (stage.dice.one(stage.people) ?? who);
  const token = stage.dice.one(owner.tokens);
  const { status } = await stage.ask('DELETE', `/api/account/tokens/${token?.id ?? 'none'}`, who, shown);
  if (status === 204 && token) token.ended ??= 'the token was revoked';
}

async function changePassword(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const { dice } = stage;
  const [present, next] = [dice.happens(0.8) ? who.password : dice.one(PASSWORDS), dice.one([...PASSWORDS, 'short']) ?? ''];
  const answered = await stage.ask('PUT', '/api/account/password', who, shown, { present, next });
  if (answered.status !== 204) return;
  who.password = next;
  stage.renewed(who, shown, answered);
  who.endSessions('the password was changed', shown?.kind === 'session' ? shown : undefined);
  await stage.tryEnded(who);
}

async function turnOff(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const { status } = await stage.ask('DELETE', '/api/account/second-factor', who, await stage.confirmed(who, shown));
  if (status !== 204) return;
  who.factor = undefined;
  who.endSessions('the second factor was turned off', shown?.kind === 'session' ? shown : undefined);
  await stage.tryEnded(who);
}

async function renewCodes(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  const { status, json } = await stage.ask('POST', '/api/account/second-factor/recovery-codes', who, await stage.confirmed(who, shown));
  if (status !== 201 || !who.factor) return;
  who.factor.usedRecoveryCodes.push(...who.factor.recoveryCodes);
  who.factor.recoveryCodes = (json as { recoveryCodes: string[] }).recoveryCodes;
}

/** Only the password, from another device; then, perhaps, a code. The wait stays where none is given. */
async function enter(stage: Stage, who: Somebody): Promise<void> {
  const { dice } = stage;
  const known = dice.happens(0.8) ? who.password : (dice.one(PASSWORDS) ?? '');
  const wait = await stage.givePassword(who, known, dice.happens(0.2) ? dice.one(who.sessions) : undefined);
  if (!wait) return;
  const cookie = { kind: 'session', headers: { cookie: wait.cookie }, openedAt: 0, seenAt: 0, confirmedAt: 0, ended: 'the password alone' } as const;
  if (dice.happens(0.2)) await stage.ask('GET', '/api/account', who, cookie);
  if (dice.happens(0.7)) await stage.giveCode(who, wait, anyCode(stage, who));
}

/** A wait that may be long over. */
async function giveLateCode(stage: Stage, who: Somebody): Promise<void> {
  const waits = who.waits.slice(-4);
  const wait = stage.dice.one(waits);
  if (wait) await stage.giveCode(who, wait, stage.dice.happens(0.5) ? stage.rightCode(who) : anyCode(stage, who));
}

/** Five wrong codes end the wait, whatever comes then. */
async function guess(stage: Stage, who: Somebody): Promise<void> {
  const wait = await stage.givePassword(who, who.password);
  if (!wait) return;
  for (let attempt = 0; attempt < RULES.wrongCodes; attempt += 1) await stage.giveCode(who, wait, { code: '00000' });
  await stage.giveCode(who, wait, stage.rightCode(who));
}

async function signOut(stage: Stage, who: Somebody, shown: Shown): Promise<void> {
  if (shown?.kind !== 'session') return;
  const { status } = await stage.ask('DELETE', '/api/account/session', who, shown);
  if (status === 204) shown.ended ??= 'it was signed out of';
}

/** What people do with their own accounts, and try with other people's. */
export function account(stage: Stage): readonly Deed[] {
  const { dice } = stage;
  const role = dice.one(['author', 'approver', 'administrator', 'auditor', 'employee', 'reviewer'] as const) ?? 'author';
  const when =
    (probability: number, deed: (of: Stage, who: Somebody, shown: Shown) => Promise<void>): Deed[1] =>
    (who, shown) =>
      dice.happens(probability) ? deed(stage, who, shown) : Promise.resolve();
  return [
    [role, when(0.5, setUp)],
    [role, when(0.3, turnOff)],
    [role, when(0.1, renewCodes)],
    [role, (who, shown) => stage.ask('GET', dice.one(['/api/account', '/api/account/second-factor']) ?? '', who, shown)],
    [role, (who, shown) => stage.confirm(who, shown, dice.happens(0.8) ? who.password : (dice.one(PASSWORDS) ?? ''))],
    [role, when(0.2, changePassword)],
    [role, when(1, enter)],
    [role, when(1, giveLateCode)],
    [role, when(0.1, guess)],
    [role, when(0.3, signOut)],
    [role, when(1, (of, who, shown) => listOwn(of, who, shown, dice.one(['session', 'token'] as const) ?? 'token'))],
    [role, when(0.4, endSession)],
    [role, when(0.5, makeToken)],
    [role, when(0.4, revokeToken)],
  ];
}
