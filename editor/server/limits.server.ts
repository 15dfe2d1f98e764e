import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './api/refusal.ts';

const MINUTE = 60;
const HOUR = 3600;

/**
 * How often something may be tried. Sign-in counts failures alone, for an address with an account (so that nobody locks somebody else out), for an
 * address, and for an account from anywhere (so that many addresses do not help). Codes have their own: the right password does not forgive a wrong code.
 */
const LIMITS = {
  'sign-in of an account from an address': { points: 5, duration: 15 * MINUTE },
  'sign-in from an address': { points: 50, duration: HOUR },
  'sign-in of an account': { points: 100, duration: 24 * HOUR },
  'code of an account from an address': { points: 5, duration: 15 * MINUTE },
  'code of an account': { points: 100, duration: 24 * HOUR },
  'code of a session': { points: 5, duration: 15 * MINUTE },
  'password of a session': { points: 5, duration: 15 * MINUTE },
  invitation: { points: 20, duration: HOUR },
  token: { points: 60, duration: 15 * MINUTE },
  reading: { points: 1200, duration: MINUTE },
  writing: { points: 300, duration: MINUTE },
  costly: { points: 30, duration: MINUTE },
} as const;
export type Limit = keyof typeof LIMITS;

const limiters = new Map<Limit, RateLimiterMemory>();
const limiterOf = (limit: Limit): RateLimiterMemory => {
  const limiter = limiters.get(limit) ?? new RateLimiterMemory(LIMITS[limit]);
  limiters.set(limit, limiter);
  return limiter;
};

/** What is said to whoever has to wait so many milliseconds. */
export const tooMany = (wait: number): Refusal => {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return new Refusal('too-many-requests', { data: { seconds }, headers: { 'retry-after': String(seconds) } });
};

/** Counts one; throws a Refusal with the time to wait when that is too many. */
export async function count(limit: Limit, key: string): Promise<void> {
  try {
    await limiterOf(limit).consume(key);
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext) : error;
  }
}

/** Throws a Refusal when the limit is reached, and counts nothing. */
export async function look(limit: Limit, key: string): Promise<void> {
  const state = await limiterOf(limit).get(key);
  if (state && state.consumedPoints >= LIMITS[limit].points) throw tooMany(state.msBeforeNext);
}

/** Forgets what was counted: it went well. */
export const forgive = async (limit: Limit, key: string): Promise<void> => {
  await limiterOf(limit).delete(key);
};

/** Tests begin anew. */
export const forgetLimits = (): void => {
  limiters.clear();
};
