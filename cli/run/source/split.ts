export const LF = 0x0a;
const QUOTE = 0x22;

/** Finds ASCII characters in text of one or two bytes a character. */
export interface CharacterFinder {
  last(bytes: Buffer, character: number, before: number): number;
  count(bytes: Buffer, character: number): number;
  readonly width: 1 | 2;
  /** Whether line breaks within quotes belong to cells. */
  readonly quotes: boolean;
}

const oneByte: CharacterFinder = {
  width: 1,
  quotes: true,
  last: (bytes, character, before) => (before <= 0 ? -1 : bytes.lastIndexOf(character, before - 1)),
  count(bytes, character) {
    let found = 0;
    for (let at = bytes.indexOf(character); at >= 0; at = bytes.indexOf(character, at + 1)) found += 1;
    return found;
  },
};

const twoBytes = (low: 0 | 1): CharacterFinder => ({
  width: 2,
  quotes: true,
  last(bytes, character, before) {
    for (let at = before - 2; at >= 0; at -= 2) if (bytes[at + low] === character && bytes[at + 1 - low] === 0) return at;
    return -1;
  },
  count(bytes, character) {
    let found = 0;
    for (let at = 0; at + 1 < bytes.length; at += 2) if (bytes[at + low] === character && bytes[at + 1 - low] === 0) found += 1;
    return found;
  },
});

/** The characters of an encoding by their bytes. */
export const finderFor = (encoding: string): CharacterFinder =>
  encoding === 'json-lines' ? { ...oneByte, quotes: false } : encoding === 'utf-16le' ? twoBytes(0) : encoding === 'utf-16be' ? twoBytes(1) : oneByte;

/**
 * Length of the part that ends with a whole row: after the last line break outside quotes. Where there is none because a quote was never closed,
 * after the last line break of all; 0 where there is no line break either. INVARIANT: the bytes begin with a row.
 */
export function wholeRows(bytes: Buffer, finder: CharacterFinder): number {
  let isInQuotes = finder.quotes && finder.count(bytes, QUOTE) % 2 === 1;
  const lastBreak = finder.last(bytes, LF, bytes.length);
  let newline = lastBreak;
  let quote = finder.quotes ? finder.last(bytes, QUOTE, bytes.length) : -1;
  while (newline >= 0) {
    if (quote > newline) {
      isInQuotes = !isInQuotes;
      quote = finder.last(bytes, QUOTE, quote);
    } else if (!isInQuotes) return newline + finder.width;
    else newline = finder.last(bytes, LF, newline);
  }
  return lastBreak < 0 ? 0 : lastBreak + finder.width;
}
