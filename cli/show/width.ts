import fastStringWidth from 'fast-string-width';

/** Columns that a text takes on a terminal: two for a CJK character, none for a combining one. */
export const widthOf = (text: string): number => fastStringWidth(text);

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** The largest beginning of a word that fits, at least one character. */
function cut(word: string, width: number): string {
  let taken = '';
  for (const character of word) {
    if (taken !== '' && widthOf(taken + character) > width) break;
    taken += character;
  }
  return taken;
}

/**
 * The text in lines of at most `width` columns, broken at ordinary spaces (never at no-break ones), within a word only where it is too long.
 * An indented text stays indented in all of its lines.
 */
export function wrap(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return wrapWords(text.slice(indent.length), width - indent.length).map((line) => indent + line);
}

function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    let rest = word;
    const joined = current === '' ? rest : `${current} ${rest}`;
    if (widthOf(joined) <= width) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    while (widthOf(rest) > width) {
      const part = cut(rest, width);
      lines.push(part);
      rest = rest.slice(part.length);
    }
    current = rest;
  }
  lines.push(current);
  return lines;
}
