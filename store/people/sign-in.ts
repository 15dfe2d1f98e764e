import { betterAuth } from 'better-auth';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword } from './passwords.ts';

export interface SignInSettings {
  /** Address under which people reach the server; with `https` cookies are sent over it alone. */
  readonly baseUrl: string;
  /** Signs the session cookies. */
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

/** Name of the session cookie. A browser takes one that begins with `__Host-` only over https, for this host and the whole of it. */
export const sessionCookie = (baseUrl: string): string => `${baseUrl.startsWith('https:') ? '__Host-' : ''}scorewright`;

/**
 * The sign-in library over our tables. Its own endpoints are not served: ours call it, with our limits and checks around them.
 * It is given no transactions: a second connection inside one would wait for ever on the embedded database.
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
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: baseUrl.startsWith('https:'), httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { name: sessionCookie(baseUrl) } },
      ipAddress: { disableIpTracking: true },
    },
  });
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;
