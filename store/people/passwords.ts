import { randomBytes } from 'node:crypto';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { hashOf, isTextOf } from './argon2.ts';

/** Bounds of a password's length, in characters. No rules of composition: OWASP ASVS 5.0, 6.2.1 to 6.2.5 and 6.2.9. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

/** Two spellings of one letter are one password. */
const spelled = (password: string): string => password.normalize('NFC');

/** Hash in PHC form, with its salt and costs. */
export const hashPassword = (password: string): Promise<string> => hashOf(spelled(password), randomBytes(16));

/** Whether it is the password of the hash; false for a hash that is not ours. Compared in constant time. */
export const verifyPassword = ({ hash, password }: { readonly hash: string; readonly password: string }): Promise<boolean> => isTextOf(hash, spelled(password));

/** Why a password is not taken. `known`: in the list of leaked ones, or guessed by its pattern within moments. `personal`: made of what others know. */
export type PasswordFault = 'short' | 'long' | 'known' | 'personal';

/** Guesses, in powers of ten, that somebody with the hash needs at least. A hash costs about 0.1 s: a thousand machines take years. */
const FEWEST_GUESSES_LOG10 = 10;
/** Beyond this length patterns do not matter, and looking for them takes long. */
const LOOKED_AT = 64;

let estimator: ZxcvbnFactory | undefined;
const guessesLog10 = (password: string, personal: readonly string[]): number => {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LOOKED_AT });
  return estimator.check(password.slice(0, LOOKED_AT), [...personal]).guessesLog10;
};

/** Words that everybody can guess here: the product, the name and the address of the person. */
const personalWords = ({ name, email }: { readonly name: string; readonly email: string }): readonly string[] =>
  ['scorewright', ...name.split(/\s+/), ...email.split(/[@._+-]/), email].map((word) => word.toLowerCase()).filter((word) => word.length > 2);

/** Judges a new password; `undefined` when it is taken. The list of leaked passwords comes with the program: nothing leaves the machine. */
export function judgePassword(password: string, person: { readonly name: string; readonly email: string }): PasswordFault | undefined {
  const { length } = [...password.normalize('NFC')];
  if (length < SHORTEST_PASSWORD) return 'short';
  if (length > LONGEST_PASSWORD) return 'long';
  const personal = personalWords(person);
  const rest = personal.reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase());
  if (rest.length < 8 && rest.length < length) return 'personal';
  return guessesLog10(password, personal) < FEWEST_GUESSES_LOG10 ? 'known' : undefined;
}
