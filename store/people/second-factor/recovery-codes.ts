import { argon2, randomBytes, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

/** No letter that is taken for another: Crockford's Base32. Ten of them are 50 bits. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;
const COUNT = 10;

/** As for passwords (OWASP): a code is short enough for guessing on, where somebody has the hashes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);
const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** One spelling of what somebody typed: capitals, blanks, dashes and look-alikes do not matter. */
const spelled = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');

async function hashed(code: string, nonce: Buffer): Promise<string> {
  const hash = await derive('argon2id', { message: Buffer.from(spelled(code), 'utf8'), nonce, ...COST });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(nonce)}$${plain(hash)}`;
}

/** New recovery codes, and how they are kept: hashed, under one salt for all ten, so that looking one up costs one hash and not ten. */
export async function newRecoveryCodes(): Promise<{ readonly codes: readonly string[]; readonly kept: string }> {
  const nonce = randomBytes(16);
  const codes = Array.from({ length: COUNT }, () => {
    const code = [...randomBytes(LENGTH)].map((byte) => SIGNS.charAt(byte % 32)).join('');
    return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
  });
  return { codes, kept: JSON.stringify(await Promise.all(codes.map((code) => hashed(code, nonce)))) };
}

const listed = (kept: string): readonly string[] => JSON.parse(kept) as readonly string[];

/** How many are left. */
export const countRecoveryCodes = (kept: string): number => listed(kept).length;

/** What was typed, as it would be kept beside these; what is none of them as well, after the same work. */
export async function asKept(kept: string, typed: string): Promise<string> {
  const salt = listed(kept)[0]?.split('$')[4];
  return hashed(typed, salt === undefined ? randomBytes(16) : Buffer.from(salt, 'base64'));
}
