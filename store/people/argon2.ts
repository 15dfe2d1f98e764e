import { argon2, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);
const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Hash in PHC form, with its salt and costs. */
export async function hashOf(text: string, salt: Buffer): Promise<string> {
  const hash = await derive('argon2id', { message: Buffer.from(text, 'utf8'), nonce: salt, ...COST });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(salt)}$${plain(hash)}`;
}

/** The salt of a hash in PHC form; undefined for a hash that is not ours. */
export const saltOf = (hash: string): Buffer | undefined => {
  const salt = PHC.exec(hash)?.[4];
  return salt === undefined ? undefined : Buffer.from(salt, 'base64');
};
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether it is the text of the hash; false for a hash that is not ours. Compared in constant time. */
export async function isTextOf(hash: string, text: string): Promise<boolean> {
  const match = PHC.exec(hash);
  if (!match) return false;
  const [memory, passes, parallelism] = match.slice(1, 4).map(Number) as [number, number, number];
  const [nonce, expected] = match.slice(4).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer];
  const found = await derive('argon2id', { message: Buffer.from(text, 'utf8'), nonce, memory, passes, parallelism, tagLength: expected.length });
  return timingSafeEqual(found, expected);
}
