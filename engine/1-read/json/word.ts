import { note, type Reading } from './reading.ts';
import { shortened } from './shown.ts';

const LETTERS = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
const REST_OF_TEXT = /[^,:{}[\]"\r\n]*/y;

/** Words that other languages write for JSON's three. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['none', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
  ['yes', 'true'],
  ['no', 'false'],
]);

export const beginsWord = (character: string): boolean => /[\p{L}_$]/u.test(character);

/** The letters and digits here, as one word. */
export function takeWord(reading: Reading): string {
  LETTERS.lastIndex = reading.at;
  return LETTERS.exec(reading.text)?.[0] ?? '';
}

/** Reads `true`, `false` or `null`; anything else is noted, and null stands for it. */
export function readWord(reading: Reading): boolean | null {
  const { text, at } = reading;
  const word = takeWord(reading);
  reading.at = at + word.length;
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  const meant = MEANT.get(word.toLowerCase());
  if (/^(?:nan|inf|infinity)$/i.test(word)) note(reading, 'not-finite', at, word.length, { number: word });
  else if (meant !== undefined) note(reading, 'unknown-word', at, word.length, { word, meant });
  else {
    REST_OF_TEXT.lastIndex = at;
    const written = (REST_OF_TEXT.exec(text)?.[0] ?? word).trimEnd();
    note(reading, 'text-without-quotes', at, written.length, { text: shortened(written) });
    reading.at = at + written.length;
  }
  return null;
}
