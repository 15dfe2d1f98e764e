import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds of a time step, and digits of a code: what every authenticator takes without asking (RFC 6238). */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret in Base32, as one types it into an authenticator: 32 letters and digits. */
export const newFactorSecret = (): string => [...randomBytes((SECRET_BYTES * 8) / 5)].map((byte) => LETTERS.charAt(byte % 32)).join('');

/** The bytes of a secret in Base32. */
function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** HOTP of RFC 4226. */
function codeOf(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * The time step whose code this is: the present one, or the one before or after it, for clocks that differ. The sign-in library says only whether a code is
 * right; that it is not taken twice needs to know which one it was.
 */
export function stepOf(secret: string, code: string, now = Date.now()): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const [key, present] = [bytesOf(secret), Math.floor(now / 1000 / STEP_SECONDS)];
  return [present + 1, present, present - 1].find((step) => timingSafeEqual(Buffer.from(codeOf(key, step)), Buffer.from(code)));
}

/** What an authenticator reads from the picture. */
export function factorUri(secret: string, email: string): string {
  const query = new URLSearchParams({ secret, issuer: 'Scorewright', digits: String(DIGITS), period: String(STEP_SECONDS) });
  return `otpauth://totp/Scorewright:${encodeURIComponent(email)}?${query.toString()}`;
}
