import { randomBytes, timingSafeEqual } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';

/** Seconds of a time step: with six digits and SHA-1 what every authenticator takes without asking (RFC 6238). */
const STEP_SECONDS = 30;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;

/** A new secret in Base32, as one types it into an authenticator: 32 letters and digits. */
export const newFactorSecret = (): string => base32.encode(randomBytes(SECRET_BYTES), { padding: false });

/**
 * The time step whose code this is: the present one, or the one before or after it, for clocks that differ. The sign-in library says only whether a code is
 * right; that it is not taken twice needs to know which one it was.
 */
export async function stepOf(secret: string, code: string, now = Date.now()): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined;
  const { hotp } = createOTP(base32.decode(secret), { period: STEP_SECONDS });
  const present = Math.floor(now / 1000 / STEP_SECONDS);
  const near = await Promise.all([present + 1, present, present - 1].map(async (step) => ({ step, code: await hotp(step) })));
  return near.find((one) => timingSafeEqual(Buffer.from(one.code), Buffer.from(code)))?.step;
}

/** What an authenticator reads from the picture. */
export const factorUri = (secret: string, email: string): string => createOTP(base32.decode(secret), { period: STEP_SECONDS }).url('Scorewright', email);
