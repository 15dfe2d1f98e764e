import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword } from './passwords.ts';

export interface SignInSettings {
  /** Address under which people reach the server; with `https` cookies are sent over it alone. */
  readonly baseUrl: string;
  /** Signs the session cookies, and encrypts the secrets of second factors. */
  readonly secret: string;
  /** A session ends after so long without a request. */
  readonly idleMinutes: number;
}

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
const TABLES = {
  user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...TIMES } },
  account: {
    modelName: 'credential',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'person_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...TIMES,
    },
  },
  verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...TIMES } },
} as const;
const SESSION_FIELDS = { userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...TIMES } as const;

const asIs = (text: string): Promise<string> => Promise.resolve(text);
const FACTOR_FIELDS = {
  userId: 'person_id',
  backupCodes: 'recovery_codes',
  verified: 'confirmed',
  failedVerificationCount: 'failures',
  lockedUntil: 'locked_until',
} as const;

/** How long after the password a code may be given. */
export const CODE_SECONDS = 600;

/** The second factor. Recovery codes come to it hashed already (recovery-codes.ts), so it keeps them as they are. */
const secondFactor = () =>
  twoFactor({
    schema: { user: { fields: { twoFactorEnabled: 'has_second_factor' } }, twoFactor: { modelName: 'second_factor', fields: FACTOR_FIELDS } },
    twoFactorCookieMaxAge: CODE_SECONDS,
    backupCodeOptions: { storeBackupCodes: { encrypt: asIs, decrypt: asIs } },
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
  });

/** Name of the session cookie. A browser takes one that begins with `__Host-` only over https, for this host and the whole of it. */
export const sessionCookie = (baseUrl: string): string => `${baseUrl.startsWith('https:') ? '__Host-' : ''}scorewright`;
/** Name of the cookie of whoever gave the password and has still to give a code. */
export const codeCookie = (baseUrl: string): string => `${sessionCookie(baseUrl)}-code`;

/**
 * The sign-in library over our tables. Its own endpoints are not served: ours call it, with our limits and checks around them.
 * It is given no transactions: a second connection inside one would wait for ever on the embedded database. Where what it does belongs to a transaction of
 * ours, it is made over that one.
 */
export function signInLibrary(db: Kysely<Tables>, { baseUrl, secret, idleMinutes }: SignInSettings) {
  return betterAuth({
    appName: 'Scorewright',
    baseURL: baseUrl,
    secret,
    database: { db, type: 'postgres', transaction: false },
    ...TABLES,
    session: { modelName: 'session', fields: SESSION_FIELDS, expiresIn: idleMinutes * 60, updateAge: 60, cookieCache: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [secondFactor()],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: baseUrl.startsWith('https:'), httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { name: sessionCookie(baseUrl) }, two_factor: { name: codeCookie(baseUrl) } },
      ipAddress: { disableIpTracking: true },
      // Whether the tables are as it wants them is looked at once; a transaction has no connection to look with.
      database: { validateSchema: !db.isTransaction },
    },
  });
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;

/** Headers of a request for the library: how the browser calls itself, and one cookie of it at most. */
export function onlyCookie(headers: Headers, name?: string): Headers {
  const cookies = (headers.get('cookie') ?? '').split('; ').filter((cookie) => name !== undefined && cookie.startsWith(`${name}=`));
  return new Headers({ 'user-agent': headers.get('user-agent')?.slice(0, 300) ?? '', ...(cookies.length === 1 && { cookie: cookies[0] ?? '' }) });
}

/** The cookie of a session, signed as the library signs and reads it. */
export function cookieOf(token: string, { baseUrl, secret, idleMinutes }: SignInSettings): string {
  const value = encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  return `${sessionCookie(baseUrl)}=${value}; Max-Age=${idleMinutes * 60}; Path=/; HttpOnly${secure}; SameSite=Lax`;
}

/** The session's token in the cookies of an answer: it stands before its signature. */
export function tokenIn(cookies: readonly string[], name: string): string | undefined {
  const cookie = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  return cookie === undefined ? undefined : decodeURIComponent(cookie).split('.')[0];
}

/** A refusal of the library is an answer; everything else is a fault and goes on. */
export function refused(error: unknown): undefined {
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500) return undefined;
  throw error;
}
