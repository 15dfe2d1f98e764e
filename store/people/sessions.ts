import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { record } from '../trail/record.ts';
import { endSessions } from './end-sessions.ts';
import { hashPassword, judgePassword, verifyPassword, type PasswordFault } from './passwords.ts';
import { actorOf, findPerson, readPerson } from './people.ts';
import type { Actor } from './roles.ts';
import { newSecret } from './secrets.ts';
import { SecondFactors } from './second-factor/second-factors.ts';
import { cookieOf, onlyCookie, refused, sessionCookie, signInLibrary, type SignInLibrary, type SignInSettings } from './sign-in.ts';

/** A session that holds, and who is in it. `cookies` prolong it, and go into the answer. */
export interface OpenSession {
  readonly id: string;
  readonly actor: Actor;
  /** When the password was last given within it. */
  readonly confirmedAt: Date;
  /** Whether a code was asked for after the password. */
  readonly secondFactor: boolean;
  readonly cookies: readonly string[];
}

/** `next`: whether that is all, or a code has to follow; the cookies are of the session, or of the wait for the code. */
export interface SignedIn {
  readonly next: 'nothing' | 'code';
  readonly cookies: readonly string[];
}

export interface SessionEntry {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly device: string | null;
}

export interface SessionSettings extends SignInSettings {
  /** A session ends so long after its sign-in, whatever happens in it. */
  readonly hours: number;
}

const HOUR_MS = 3_600_000;

/** Signing in and out, and what sessions there are. */
export class Sessions {
  readonly secondFactors: SecondFactors;
  readonly #db: Kysely<Tables>;
  readonly #library: SignInLibrary;
  readonly #hours: number;
  readonly #cookie: string;
  readonly #settings: SignInSettings;

  constructor(db: Kysely<Tables>, settings: SessionSettings) {
    this.#db = db;
    this.#library = signInLibrary(db, settings);
    this.secondFactors = new SecondFactors(db, settings);
    this.#settings = settings;
    this.#hours = settings.hours;
    this.#cookie = sessionCookie(settings.baseUrl);
  }

  /** The first step; `undefined` when address and password do not belong together, or the person is suspended. */
  async signIn(headers: Headers, email: string, password: string): Promise<SignedIn | undefined> {
    await this.signOut(headers);
    const fresh = onlyCookie(headers);
    const answer = await this.#library.api.signInEmail({ body: { email, password }, headers: fresh, returnHeaders: true }).catch(refused);
    if (!answer) return undefined;
    const person = await findPerson(this.#db, email);
    if (person && !person.suspended) return { next: 'twoFactorRedirect' in answer.response ? 'code' : 'nothing', cookies: answer.headers.getSetCookie() };
    if ('token' in answer.response) await this.#db.deleteFrom('session').where('token', '=', answer.response.token).execute();
    return undefined;
  }

  /** The session of a request: not expired by idling nor by age, of a person who is not suspended. */
  async open(headers: Headers): Promise<OpenSession | undefined> {
    if (!headers.get('cookie')?.includes(`${this.#cookie}=`)) return undefined;
    const answer = await this.#library.api.getSession({ headers, returnHeaders: true }).catch(refused);
    if (!answer?.response) return undefined;
    const { id, createdAt } = answer.response.session;
    const row = await this.#db.selectFrom('session').select(['confirmed_at']).where('id', '=', id).executeTakeFirst();
    const person = row && (await readPerson(this.#db, answer.response.user.id));
    if (!row || !person || person.suspended || Date.now() - createdAt.getTime() > this.#hours * HOUR_MS) {
      await this.#db.deleteFrom('session').where('id', '=', id).execute();
      return undefined;
    }
    return { id, actor: actorOf(person), confirmedAt: row.confirmed_at, secondFactor: person.secondFactor, cookies: answer.headers.getSetCookie() };
  }

  /** Ends the session of the request, if there is one; the cookies take it out of the browser. */
  async signOut(headers: Headers): Promise<readonly string[]> {
    if (!headers.get('cookie')?.includes(`${this.#cookie}=`)) return [];
    const answer = await this.#library.api.signOut({ headers, returnHeaders: true }).catch(refused);
    return answer?.headers.getSetCookie() ?? [];
  }

  /**
   * Gives the password again: the session counts as confirmed from now, under a new token in place of the one before (ASVS 5.0, 7.2.4). Its cookie;
   * `undefined` when it is another password.
   */
  async confirm(actor: Actor, sessionId: string, password: string): Promise<string | undefined> {
    if (!(await this.#isPasswordOf(actor, password))) return undefined;
    const token = newSecret();
    await this.#db.updateTable('session').set({ token, confirmed_at: new Date() }).where('id', '=', sessionId).execute();
    return cookieOf(token, this.#settings);
  }

  /** Changes the password and ends every other session. `wrong`: the present one is another. */
  async changePassword(actor: Actor, sessionId: string, present: string, next: string): Promise<'changed' | 'wrong' | PasswordFault> {
    if (!(await this.#isPasswordOf(actor, present))) return 'wrong';
    const person = await readPerson(this.#db, actor.id);
    const fault = judgePassword(next, { name: actor.name, email: person?.email ?? '' });
    if (fault) return fault;
    const password = await hashPassword(next);
    await transact(this.#db, async (transaction) => {
      await transaction.updateTable('credential').set({ password, updated_at: new Date() }).where('person_id', '=', actor.id).execute();
      await endSessions(transaction, actor.id, sessionId);
      await record(transaction, { actor, action: 'password.change', subject: { kind: 'person', id: actor.id } });
    });
    return 'changed';
  }

  /** The person's sessions, the one last seen first. */
  async list(personId: string): Promise<readonly SessionEntry[]> {
    return this.#db
      .selectFrom('session')
      .select(['id', 'created_at as createdAt', 'updated_at as lastSeenAt', 'user_agent as device'])
      .where('person_id', '=', personId)
      .where('expires_at', '>', new Date())
      .orderBy('updated_at', 'desc')
      .execute();
  }

  /** Ends a session of the person. False when there is none of that id. */
  async end(personId: string, id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db.deleteFrom('session').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async #isPasswordOf({ id }: Actor, password: string): Promise<boolean> {
    const row = await this.#db.selectFrom('credential').select('password').where('person_id', '=', id).executeTakeFirst();
    return typeof row?.password === 'string' && verifyPassword({ hash: row.password, password });
  }
}
