import { note, stop, type Reading } from './reading.ts';
import { shown } from './shown.ts';

/** What other programs count as white space and JSON does not: it comes with text copied from a word processor or a web page. */
const isForeignSpace = (code: number): boolean =>
  code === 0x0b || code === 0x0c || (code >= 0x85 && (code === 0x85 || code === 0x200b || /\s/.test(String.fromCharCode(code))));

/** Nearly all there is between values. A regular expression goes over it faster than a loop that runs for the first time. */
const SPACE = /[ \n\r\t]*/y;

/** Goes on to the next character that means something. Comments and foreign spaces are noted and skipped. */
export function skipSpace(reading: Reading): void {
  SPACE.lastIndex = reading.at;
  SPACE.test(reading.text);
  reading.at = SPACE.lastIndex;
  while (!reading.stopped) {
    const code = reading.text.charCodeAt(reading.at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      reading.at += 1;
    } else if (code === 0x2f || code === 0x23) {
      if (!skipComment(reading)) return;
    } else if (isForeignSpace(code)) {
      note(reading, 'foreign-space', reading.at, 1, { character: shown(reading.text.charAt(reading.at)) });
      reading.at += 1;
    } else {
      return;
    }
  }
}

/** A comment `// ...`, `# ...` or one between slashes and stars. False when it is none. */
function skipComment(reading: Reading): boolean {
  const { text, at } = reading;
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    note(reading, 'comment', at, (end < 0 ? text.length : end + 2) - at);
    if (end < 0) stop(reading, 'unterminated-comment', at, 2);
    reading.at = end < 0 ? text.length : end + 2;
    return true;
  }
  if (!text.startsWith('//', at) && text[at] !== '#') return false;
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  note(reading, 'comment', at, end - at);
  reading.at = end;
  return true;
}
