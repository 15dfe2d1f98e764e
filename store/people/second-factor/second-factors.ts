import { randomUUID } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { transact } from '../../database/transact.ts';
import { record } from '../../trail/record.ts';
import { endSessions } from '../end-sessions.ts';
import { actorOf, readPerson } from '../people.ts';
import type { Actor } from '../roles.ts';
import { codeCookie, onlyCookie, refused, sessionCookie, signInLibrary, tokenIn, type SignInSettings } from '../sign-in.ts';
import { factorUri, newFactorSecret, stepOf } from './one-time-code.ts';
import { asKept, countRecoveryCodes, newRecoveryCodes } from './recovery-codes.ts';

/** A code of the authenticator, or one of the recovery codes. */
export type GivenCode = { readonly code: string } | { readonly recoveryCode: string };

/** `unreadable`: the secret was encrypted with another SECRET than that of this server; a recovery code works all the same. */
export type CodeOutcome =
  | { readonly outcome: 'signed-in'; readonly cookies: readonly string[] }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'unreadable' }
  | { readonly outcome: 'locked'; readonly milliseconds: number };

export type FactorConfirmed =
  | { readonly outcome: 'confirmed'; readonly recoveryCodes: readonly string[]; readonly cookies: readonly string[] }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'unreadable' }
  | { readonly outcome: 'not-begun' };

/** How the sign-in library marks a secret that is in Base32. */
const BASE32 = 'base32:';
/** What is never a code: the library counts it as a wrong one. */
const NO_CODE = '';

class Unreadable extends Error {}

/** Second factors by one-time codes: setting one up, and the second step of signing in. What needs no secret is in change.ts. */
export class SecondFactors {
  readonly #db: Kysely<Tables>;
  readonly #settings: SignInSettings;

  constructor(db: Kysely<Tables>, settings: SignInSettings) {
    this.#db = db;
    this.#settings = settings;
  }

  /** A new secret for the actor's authenticator. It does not count before a first code of it is given. `undefined`: there is one that counts. */
  async begin(actor: Actor): Promise<{ readonly secret: string; readonly uri: string } | undefined> {
    const person = await readPerson(this.#db, actor.id);
    if (!person || person.secondFactor) return undefined;
    const secret = newFactorSecret();
    const kept = await symmetricEncrypt({ key: this.#settings.secret, data: BASE32 + secret });
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('second_factor')
      .values({ id: randomUUID(), person_id: actor.id, secret: kept, recovery_codes: '[]' })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ secret: kept, used_step: null }).where('second_factor.confirmed', '=', false))
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 0n ? undefined : { secret, uri: factorUri(secret, person.email) };
  }

  /** Turns the second factor on by its first code. Every other session ends, and this one gets a new cookie. The recovery codes are shown once. */
  async confirm(headers: Headers, actor: Actor, code: string): Promise<FactorConfirmed> {
    const { codes: recoveryCodes, kept } = await newRecoveryCodes();
    return this.#reading(async (transaction): Promise<FactorConfirmed> => {
      const begun = await transaction.selectFrom('second_factor').select('confirmed').where('person_id', '=', actor.id).forUpdate().executeTakeFirst();
      if (!begun || begun.confirmed) return { outcome: 'not-begun' };
      const answer = await signInLibrary(transaction, this.#settings)
        .api.verifyTOTP({
          body: { code: await this.#fresh(transaction, actor.id, code) },
          headers: onlyCookie(headers, sessionCookie(this.#settings.baseUrl)),
          returnHeaders: true,
        })
        .catch(refused);
      if (!answer) return { outcome: 'wrong' };
      await transaction.updateTable('second_factor').set({ recovery_codes: kept }).where('person_id', '=', actor.id).execute();
      const cookies = answer.headers.getSetCookie();
      // The library has made a session in place of this one.
      const token = tokenIn(cookies, sessionCookie(this.#settings.baseUrl));
      const own = await transaction
        .selectFrom('session')
        .select('id')
        .where('token', '=', token ?? '')
        .executeTakeFirstOrThrow();
      await endSessions(transaction, actor.id, own.id);
      await record(transaction, { actor, action: 'second-factor.enable', subject: { kind: 'person', id: actor.id } });
      return { outcome: 'confirmed', recoveryCodes, cookies };
    });
  }

  /** Who gave the right password a short time ago and has still to give a code. */
  async waiting(headers: Headers): Promise<string | undefined> {
    const cookie = onlyCookie(headers, codeCookie(this.#settings.baseUrl)).get('cookie');
    // The library checks the signature; to look up who it is, 119 random bits are enough.
    const identifier = /=(2fa-[\w-]+)\./.exec(cookie ?? '')?.[1];
    if (identifier === undefined) return undefined;
    const row = await this.#db
      .selectFrom('verification')
      .select('value')
      .where('identifier', '=', identifier)
      .where('expires_at', '>', new Date())
      .executeTakeFirst();
    return row?.value;
  }

  /** The second step of signing in. `wrong` is everything that is not a code that can still be used, whatever it is. */
  async signIn(headers: Headers, personId: string, given: GivenCode): Promise<CodeOutcome> {
    const [person, row] = [await readPerson(this.#db, personId), await this.#rowOf(personId)];
    if (!person || !row || person.suspended) return { outcome: 'wrong' };
    const milliseconds = (row.locked_until?.getTime() ?? 0) - Date.now();
    if (milliseconds > 0) return { outcome: 'locked', milliseconds };
    const recoveryCode = 'recoveryCode' in given ? await asKept(row.recovery_codes, given.recoveryCode) : undefined;
    return this.#reading(async (transaction): Promise<CodeOutcome> => {
      const { api } = signInLibrary(transaction, this.#settings);
      const asked = { headers: onlyCookie(headers, codeCookie(this.#settings.baseUrl)), returnHeaders: true } as const;
      const answer =
        'code' in given
          ? await api.verifyTOTP({ body: { code: await this.#fresh(transaction, personId, given.code) }, ...asked }).catch(refused)
          : await api.verifyBackupCode({ body: { code: recoveryCode ?? NO_CODE }, ...asked }).catch(refused);
      if (!answer) return { outcome: 'wrong' };
      if (recoveryCode !== undefined) await this.#recordRecovery(transaction, actorOf(person));
      return { outcome: 'signed-in', cookies: answer.headers.getSetCookie() };
    });
  }

  /**
   * The code, or no code where it is of a time step that is used up: the library knows no such thing and would take a code twice. The row is locked until the
   * transaction ends, so of two at the same time one goes through.
   */
  async #fresh(transaction: Transaction<Tables>, personId: string, code: string): Promise<string> {
    const { secret } = await transaction.selectFrom('second_factor').select('secret').where('person_id', '=', personId).forUpdate().executeTakeFirstOrThrow();
    const step = await stepOf(await this.#decrypted(secret), code);
    if (step === undefined) return NO_CODE;
    const { numUpdatedRows } = await transaction
      .updateTable('second_factor')
      .set({ used_step: step })
      .where('person_id', '=', personId)
      .where((its) => its.or([its('used_step', 'is', null), its('used_step', '<', step)]))
      .executeTakeFirst();
    return numUpdatedRows === 1n ? code : NO_CODE;
  }

  async #decrypted(kept: string): Promise<string> {
    try {
      return (await symmetricDecrypt({ key: this.#settings.secret, data: kept })).slice(BASE32.length);
    } catch (cause) {
      throw new Unreadable('the second factor was encrypted with another SECRET', { cause });
    }
  }

  async #recordRecovery(transaction: Transaction<Tables>, actor: Actor): Promise<void> {
    const { recovery_codes } = await transaction
      .selectFrom('second_factor')
      .select('recovery_codes')
      .where('person_id', '=', actor.id)
      .executeTakeFirstOrThrow();
    const data = { left: countRecoveryCodes(recovery_codes) };
    await record(transaction, { actor, action: 'second-factor.recover', subject: { kind: 'person', id: actor.id }, data });
  }

  #rowOf(personId: string) {
    return this.#db.selectFrom('second_factor').select(['recovery_codes', 'locked_until']).where('person_id', '=', personId).executeTakeFirst();
  }

  async #reading<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T | { readonly outcome: 'unreadable' }> {
    try {
      return await transact(this.#db, work);
    } catch (error) {
      if (error instanceof Unreadable) return { outcome: 'unreadable' };
      throw error;
    }
  }
}
