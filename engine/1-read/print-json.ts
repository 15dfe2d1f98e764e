import type { JsonSource } from './document.ts';

/**
 * The text of a document: one member a line, two spaces a level. A source is printed from its text, so that number literals, the order of
 * names and the escapes in strings stay as they were written; a value, as JSON writes it.
 */
export const printJson = (document: unknown): string =>
  layOut(isSource(document) && document.row === undefined ? document.text : JSON.stringify(isSource(document) ? document.value : document));

const isSource = (document: unknown): document is JsonSource =>
  typeof document === 'object' && document !== null && 'locate' in document && typeof document.locate === 'function';

/** A piece of JSON: white space, a string, a bracket or sign, or a number or word. */
const PIECE = /[ \t\r\n]+|"(?:[^"\\]|\\.)*"|[{}[\],:]|[^ \t\r\n"{}[\],:]+/y;

/** Well-formed JSON with new white space between the pieces. */
function layOut(text: string): string {
  const printed: string[] = [];
  let depth = 0;
  let opened = false;
  const newLine = (): string => `\n${'  '.repeat(depth)}`;
  for (const piece of pieces(text)) {
    const closes = piece === '}' || piece === ']';
    if (closes) depth -= 1;
    if (closes ? !opened : opened) printed.push(newLine());
    opened = piece === '{' || piece === '[';
    if (opened) depth += 1;
    printed.push(piece === ':' ? ': ' : piece);
    if (piece === ',') printed.push(newLine());
  }
  return `${printed.join('')}\n`;
}

function* pieces(text: string): Generator<string> {
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) if (!/^[ \t\r\n]/.test(match[0])) yield match[0];
}
