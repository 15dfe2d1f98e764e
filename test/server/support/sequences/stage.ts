import type { Role } from '@scorewright/store';
import { forgetConfiguration } from '../../../../editor/server/configuration.server.ts';
import type { Method } from '../../../../editor/server/api/openapi.ts';
import { totp } from '../../../support/totp.ts';
import type { Answered, TestServer } from '../server.ts';
import type { Dice } from './dice.ts';
import { Clock } from './dice.ts';
import { forbidden } from './expected.ts';
import { RULES, type Session, type Shown, type Somebody, type Wait } from './people.ts';

/** What happened: how many requests, how many of them went through, by endpoint, and what must never happen. */
export interface Outcome {
  requests: number;
  permitted: number;
  refused: number;
  readonly endpoints: Map<string, { permitted: number; refused: number }>;
  readonly breaches: string[];
}

/** A link that was handed over. */
export interface Link {
  readonly id: string;
  readonly email: string;
  readonly secret: string;
  open: boolean;
}

/** The cookies that an answer leaves in the browser. */
export const cookiesOf = ({ headers }: Answered): string =>
  headers
    .getSetCookie()
    .filter((text) => !/Max-Age=0/i.test(text))
    .map((text) => text.split(';')[0])
    .join('; ');

/** The server, the people, and what they know of each other's objects; every request goes through `ask`, which holds it against what is expected. */
export class Stage {
  readonly outcome: Outcome = { requests: 0, permitted: 0, refused: 0, endpoints: new Map(), breaches: [] };
  readonly people: Somebody[] = [];
  readonly regulations: string[] = [];
  readonly versions: string[] = [];
  readonly remarks: string[] = [];
  readonly links: Link[] = [];
  readonly clock = new Clock();
  demanded: readonly Role[] = [];

  readonly server: TestServer;
  readonly dice: Dice;

  constructor(server: TestServer, dice: Dice) {
    this.server = server;
    this.dice = dice;
  }

  breach(text: string): void {
    this.outcome.breaches.push(text);
  }

  demand(roles: readonly Role[]): void {
    this.demanded = roles;
    process.env['REQUIRE_SECOND_FACTOR'] = roles.join();
    forgetConfiguration();
  }

  async ask(method: Method, url: string, who: Somebody, shown: Shown, body?: Readonly<Record<string, unknown>>): Promise<Answered> {
    const { route, params } = this.server.find(url) ?? { route: url, params: {} };
    const endpoint = `${method} ${route}`;
    const why = await forbidden(endpoint, { who, shown, params, body: body ?? {}, people: this.people }, this.demanded);
    const answered = await this.#send(method, url, shown, body);
    const count = this.outcome.endpoints.get(endpoint) ?? { permitted: 0, refused: 0 };
    this.outcome.endpoints.set(endpoint, count);
    this.outcome.requests += 1;
    const went = answered.status < 300 ? 'permitted' : 'refused';
    count[went] += 1;
    this.outcome[went] += 1;
    if (went === 'permitted' && why !== undefined) this.breach(`${who.email} (${who.roles.join()}) ${method} ${url}: ${why}`);
    if (answered.status >= 500) this.breach(`${method} ${url} answered ${answered.status}`);
    this.#watchSecrets(endpoint, answered);
    if (shown?.kind === 'session') this.#noteSession(shown, answered);
    return answered;
  }

  /** What was refused once stays refused. */
  #noteSession(session: Session, { status, json }: Answered): void {
    if (status !== 401) session.seenAt = Date.now();
    else if ((json as { reason?: string } | undefined)?.reason === 'not-signed-in') session.ended ??= 'it was refused before';
  }

  #send(method: Method, url: string, shown: Shown, body: unknown): Promise<Answered> {
    const headers = shown?.headers ?? {};
    return this.server.ask(method, url, { headers, ...(shown?.kind === 'token' && { program: true }), ...(body !== undefined && { body }) });
  }

  /** Hashes are for nobody, and a secret is in one answer only. */
  #watchSecrets(endpoint: string, { text }: Answered): void {
    if (text.includes('$argon2id$')) this.breach(`${endpoint} gave a hash of a password or code away`);
    if (endpoint === 'POST /api/account/second-factor/secret') return;
    for (const { factor, email } of this.people)
      if (factor && text.includes(factor.secret)) this.breach(`${endpoint} gave the secret of the second factor of ${email} away`);
  }

  /** What somebody shows with a request: mostly a session that holds, now and then what must not count any more, a token, or nothing. */
  async shownBy(who: Somebody): Promise<Shown> {
    const { dice } = this;
    const kind = dice.below(100);
    if (kind < 1) return undefined;
    if (kind < 5 && who.tokens.length > 0) return dice.one(who.tokens);
    const ended = who.sessions.filter((one) => who.silence(one) !== undefined);
    if (kind < 8 && ended.length > 0) return dice.one(ended.slice(-4));
    return this.sessionOf(who);
  }

  /** A session that holds; whoever has none signs in. `undefined` for somebody who is suspended. */
  async sessionOf(who: Somebody): Promise<Session | undefined> {
    const holding = who.sessions.filter((one) => who.silence(one) === undefined);
    if (holding.length > 0) return this.dice.one(holding);
    if (who.suspended && this.dice.happens(0.8)) return who.sessions.at(-1);
    const wait = await this.givePassword(who, who.password);
    if (wait) await this.giveCode(who, wait, this.rightCode(who));
    return who.sessions.find((one) => who.silence(one) === undefined);
  }

  /** What has ended is tried at once, from the device that still has it. */
  async tryEnded(who: Somebody): Promise<void> {
    for (const list of [who.sessions, who.tokens]) {
      const ended = list.filter((one) => one.ended !== undefined).at(-1);
      if (ended && this.dice.happens(0.8)) await this.ask('GET', '/api/account', who, ended);
    }
    const wait = who.waits.filter((one) => one.ended !== undefined).at(-1);
    if (wait && who.hasFactor && this.dice.happens(0.5)) await this.giveCode(who, wait, this.rightCode(who));
  }

  /** As a page does that asks for the password first. */
  async confirmed(who: Somebody, shown: Shown): Promise<Shown> {
    if (shown?.kind === 'session' && Date.now() - shown.confirmedAt > RULES.confirmed && this.dice.happens(0.8)) await this.confirm(who, shown, who.password);
    return shown;
  }

  async confirm(who: Somebody, shown: Shown, password: string): Promise<void> {
    const answered = await this.ask('POST', '/api/account/confirmation', who, shown, { password });
    if (answered.status === 204) this.renewed(who, shown, answered);
  }

  /** The password was given within the session: the cookie before does not count any more. */
  renewed(who: Somebody, shown: Shown, answered: Answered): void {
    if (shown?.kind !== 'session') return;
    who.sessions.push({ ...shown, ended: 'the password was given again, under a new cookie' });
    shown.headers = { cookie: cookiesOf(answered) };
    shown.confirmedAt = Date.now();
  }

  /** The first step of signing in. The wait for a code, where one has to follow. `before`: the session that the browser still shows. */
  async givePassword(who: Somebody, password: string, before?: Session): Promise<Wait | undefined> {
    const answered = await this.ask('POST', '/api/account/session', who, before, { email: who.email, password });
    if (answered.status >= 300) return undefined;
    if (password !== who.password) this.breach(`${who.email} signed in with another password`);
    if (who.suspended) this.breach(`${who.email} signed in while suspended`);
    if (before) before.ended ??= 'the same browser signed in anew';
    if (answered.status === 204) {
      if (who.hasFactor) this.breach(`${who.email} signed in without a code`);
      who.opened(cookiesOf(answered));
      return undefined;
    }
    const wait: Wait = { cookie: cookiesOf(answered), since: Date.now(), failures: 0 };
    who.waits.push(wait);
    return wait;
  }

  /** The second step. */
  async giveCode(who: Somebody, wait: Wait, given: { readonly code: string } | { readonly recoveryCode: string }): Promise<boolean> {
    const { factor } = who;
    const tooLate = Date.now() - wait.since > RULES.wait ? 'ten minutes have passed' : wait.failures >= RULES.wrongCodes ? 'five codes were wrong' : wait.ended;
    const step = 'code' in given ? who.stepOf(given.code) : undefined;
    const counts = 'code' in given ? step !== undefined : (factor?.recoveryCodes.includes(given.recoveryCode) ?? false);
    const shown: Session = { kind: 'session', headers: { cookie: wait.cookie }, openedAt: 0, seenAt: 0, confirmedAt: 0, ended: 'a wait is no session' };
    const answered = await this.ask('POST', '/api/account/session/code', who, shown, given);
    if (answered.status >= 300) {
      if (answered.status === 401) wait.failures += 1;
      return false;
    }
    const why =
      tooLate ?? (who.suspended ? 'the person is suspended' : !factor?.on ? 'there is no second factor' : counts ? undefined : 'the code does not count');
    if (why !== undefined) this.breach(`${who.email} signed in with ${JSON.stringify(Object.keys(given))}: ${why}`);
    if (factor && step !== undefined) factor.usedStep = step;
    if (factor && 'recoveryCode' in given) {
      factor.recoveryCodes = factor.recoveryCodes.filter((code) => code !== given.recoveryCode);
      factor.usedRecoveryCodes.push(given.recoveryCode);
    }
    wait.ended ??= 'it was used';
    who.opened(cookiesOf(answered));
    return true;
  }

  /** What the telephone shows next; or, where it is at hand, a recovery code. */
  rightCode(who: Somebody): { readonly code: string } | { readonly recoveryCode: string } {
    const recoveryCode = this.dice.one(who.factor?.recoveryCodes ?? []);
    if (recoveryCode !== undefined && this.dice.happens(0.2)) return { recoveryCode };
    if ((who.factor?.usedStep ?? 0) >= Math.floor(Date.now() / RULES.step)) this.clock.forward(RULES.step / 1000);
    return { code: totp(who.factor?.secret ?? 'A'.repeat(32)) };
  }
}
