import { createHmac } from 'node:crypto';
import { ATTEMPTS, attemptsClient } from '@scorewright/store';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './api/refusal.ts';
import { serverSecret } from './secret.server.ts';
import { database } from './store.server.ts';

const MINUTE = 60;
const HOUR = 3600;

/**
 * How often something may be tried. Sign-in counts failures alone, for an address with an account (so that nobody locks somebody else out), for an
 * address, and for an account from anywhere (so that many addresses do not help). Codes have their own: the right password does not forgive a wrong code.
 * `shared`: counted in the database, for all servers on it and across restarts. On the embedded one as well: it takes no longer than the hash of a
 * password, and there is one way to count. The others spare the machine, not a secret (a token has 256 random bits): in memory.
 */
const LIMITS = {
  'sign-in of an account from an address': { points: 5, duration: 15 * MINUTE, shared: true },
  'sign-in from an address': { points: 50, duration: HOUR, shared: true },
  'sign-in of an account': { points: 100, duration: 24 * HOUR, shared: true },
  'code of an account from an address': { points: 5, duration: 15 * MINUTE, shared: true },
  'code of an account': { points: 100, duration: 24 * HOUR, shared: true },
  'code of a session': { points: 5, duration: 15 * MINUTE, shared: true },
  'password of a session': { points: 5, duration: 15 * MINUTE, shared: true },
  invitation: { points: 20, duration: HOUR, shared: true },
  token: { points: 60, duration: 15 * MINUTE, shared: false },
  reading: { points: 1200, duration: MINUTE, shared: false },
  writing: { points: 300, duration: MINUTE, shared: false },
  costly: { points: 30, duration: MINUTE, shared: false },
} as const;
export type Limit = keyof typeof LIMITS;
/** What is counted against which limits: an account, an address. */
export type Counted = readonly (readonly [Limit, string])[];

type Limiter = RateLimiterMemory | RateLimiterPostgres;
const limiters = new Map<Limit, Limiter>();

function newLimiter({ points, duration, shared }: (typeof LIMITS)[Limit]): Limiter {
  if (!shared) return new RateLimiterMemory({ points, duration });
  const store = { storeClient: attemptsClient(database), storeType: 'client', tableName: ATTEMPTS, tableCreated: true, clearExpiredByTimeout: false };
  return new RateLimiterPostgres({ points, duration, keyPrefix: '', ...store });
}

const limiterOf = (limit: Limit): Limiter => {
  const limiter = limiters.get(limit) ?? newLimiter(LIMITS[limit]);
  limiters.set(limit, limiter);
  return limiter;
};

/** No address of a person or of a client is kept: the database has what only this secret can make of it. */
const keyOf = (limit: Limit, key: string): string =>
  LIMITS[limit].shared ? createHmac('sha256', serverSecret()).update(`${limit} ${key}`).digest('base64url') : key;

/** What is said to whoever has to wait so many milliseconds. */
export const tooMany = (wait: number): Refusal => {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return new Refusal('too-many-requests', { data: { seconds }, headers: { 'retry-after': String(seconds) } });
};

/** Counts one; throws a Refusal with the time to wait when that is too many, and what the database says when it does not answer. */
export async function count(limit: Limit, key: string): Promise<void> {
  try {
    await limiterOf(limit).consume(keyOf(limit, key));
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext) : error;
  }
}

/** Throws a Refusal when the limit is reached, and counts nothing. */
export async function look(limit: Limit, key: string): Promise<void> {
  const state = await limiterOf(limit).get(keyOf(limit, key));
  if (state && state.consumedPoints >= LIMITS[limit].points) throw tooMany(state.msBeforeNext);
}

/** Forgets what was counted: it went well. */
export const forgive = async (limit: Limit, key: string): Promise<void> => {
  await limiterOf(limit).delete(keyOf(limit, key));
};

/**
 * Counts an attempt before it is made: of a hundred at the same moment no more get through than one after another. Throws a Refusal where a limit is
 * reached, and then counts nothing against those that are not.
 */
export async function attempt(counted: Counted): Promise<void> {
  for (const [limit, key] of counted) await look(limit, key);
  for (const [limit, key] of counted) await count(limit, key);
}

/** It was no failure: the attempt is not counted. */
export async function giveBack(counted: Counted): Promise<void> {
  for (const [limit, key] of counted) await limiterOf(limit).reward(keyOf(limit, key), 1);
}

/** It went well: the failures before it are forgotten by the first limit; the others only do not count it. */
export async function succeed([first, ...others]: Counted): Promise<void> {
  if (first) await forgive(...first);
  await giveBack(others);
}

/** Tests begin anew, as after a restart: what is shared stays in the database. */
export const forgetLimits = (): void => {
  limiters.clear();
};
