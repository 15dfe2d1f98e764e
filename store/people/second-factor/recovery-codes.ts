import { randomBytes } from 'node:crypto';
import { hashOf, saltOf } from '../argon2.ts';

/** No letter that is taken for another: Crockford's Base32. Ten of them are 50 bits. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;
const COUNT = 10;

/** One spelling of what somebody typed: capitals, blanks, dashes and look-alikes do not matter. */
const spelled = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');

/** Hashed as passwords are: a code is short enough for guessing on, where somebody has the hashes. */
const hashed = (code: string, salt: Buffer): Promise<string> => hashOf(spelled(code), salt);

/** New recovery codes, and how they are kept: hashed, under one salt for all ten, so that looking one up costs one hash and not ten. */
export async function newRecoveryCodes(): Promise<{ readonly codes: readonly string[]; readonly kept: string }> {
  const salt = randomBytes(16);
  const codes = Array.from({ length: COUNT }, () => {
    const code = [...randomBytes(LENGTH)].map((byte) => SIGNS.charAt(byte % 32)).join('');
    return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
  });
  return { codes, kept: JSON.stringify(await Promise.all(codes.map((code) => hashed(code, salt)))) };
}

const listed = (kept: string): readonly string[] => JSON.parse(kept) as readonly string[];

/** How many are left. */
export const countRecoveryCodes = (kept: string): number => listed(kept).length;

/** What was typed, as it would be kept beside these; what is none of them as well, after the same work. */
export async function asKept(kept: string, typed: string): Promise<string> {
  const [first = ''] = listed(kept);
  return hashed(typed, saltOf(first) ?? randomBytes(16));
}
