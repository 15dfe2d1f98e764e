import { createHmac } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator shows, written after RFC 6238 and apart from the product: the code of a secret in Base32, some steps of 30 s from now. */
export function totp(secret: string, steps = 0, at = Date.now()): string {
  const number = [...secret.replaceAll(' ', '')].reduce((sum, letter) => sum * 32n + BigInt(BASE32.indexOf(letter)), 0n);
  const key = Buffer.from(number.toString(16).padStart((secret.replaceAll(' ', '').length * 5) / 4, '0'), 'hex');
  const step = (BigInt(Math.floor(at / 30_000)) + BigInt(steps)).toString(16).padStart(16, '0');
  const digest = createHmac('sha1', key).update(Buffer.from(step, 'hex')).digest('hex');
  const offset = Number.parseInt(digest.slice(-1), 16) * 2;
  const whole = Number.parseInt(digest.slice(offset, offset + 8), 16) % 2 ** 31;
  return String(whole).slice(-6).padStart(6, '0');
}
