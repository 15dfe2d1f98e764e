import type { Language } from '../language.ts';
import { say } from '../words/index.ts';
import type { Part } from './part.ts';
import { bracketed, partAt, PHRASE } from './part.ts';

/** What stands between two words of the phrase needs brackets only where it is a phrase itself. */
const within = (part: Part): string => bracketed(part, PHRASE + 1);

/** `if a, then x, otherwise z`; with more conditions `if a, then x; if b, then y; otherwise z`: each condition beside its own value, never the same value twice. */
export const choicePart = (parts: readonly Part[], language: Language): Part => {
  const last = parts.length - 1;
  const choices = Array.from({ length: last / 2 }, (_, index) =>
    say(language, 'formula.if', { condition: within(partAt(parts, 2 * index)), value: within(partAt(parts, 2 * index + 1)) }),
  );
  const word = choices.length === 1 ? 'formula.otherwise' : 'formula.otherwise-of-many';
  return { text: say(language, word, { choices: choices.join('; '), value: within(partAt(parts, last)) }), binds: PHRASE };
};
