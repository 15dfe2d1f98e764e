import { note, stop, type Reading } from './reading.ts';
import { shortened, shown } from './shown.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Characters that stand for themselves: not quote, backslash or control. A regular expression finds their end faster than a loop does on its first run. */
const PLAIN = /[ !#-[\]-\uffff]*/y;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Reads a string at its opening quote. Undefined: there is no end of it, and the reading has stopped. */
export function readString(reading: Reading): string | undefined {
  const { text } = reading;
  const start = reading.at;
  let read = '';
  let from = start + 1;
  let at = from;
  while (!reading.stopped) {
    at = afterPlain(text, at);
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      reading.at = at + 1;
      return from === start + 1 ? text.slice(from, at) : read + text.slice(from, at);
    }
    if (code === BACKSLASH) {
      const escape = readEscape(reading, at);
      read += text.slice(from, at) + escape.text;
      from = at = escape.end;
    } else if (Number.isNaN(code)) {
      return stop(reading, 'unterminated-string', start, 1, { text: shortened(text.slice(start + 1)) });
    } else {
      if (!takeControl(reading, start, at, code)) return undefined;
      at += 1;
    }
  }
  return undefined;
}

function afterPlain(text: string, at: number): number {
  PLAIN.lastIndex = at;
  PLAIN.test(text);
  return PLAIN.lastIndex;
}

/**
 * A control character in a string. A line break can be a text of several lines (then the string ends in an orderly way) or a forgotten
 * quote (then everything after it would be read inside out).
 */
function takeControl(reading: Reading, start: number, at: number, code: number): boolean {
  const { text } = reading;
  const lineBreak = code === 0x0a || code === 0x0d;
  if (lineBreak && !/^[^"\\]*"[ \t\r\n]*(?:[,:}\]]|$)/.test(text.slice(at, at + 2000))) {
    stop(reading, 'unterminated-string', start, at - start, { text: shortened(text.slice(start + 1, at)) });
    return false;
  }
  if (!(code === 0x0a && text[at - 1] === '\r')) note(reading, 'control-character', at, 1, { character: shown(String.fromCharCode(code)) });
  return true;
}

/** The text of an escape sequence at its backslash, and the offset after it. */
function readEscape(reading: Reading, at: number): { readonly text: string; readonly end: number } {
  const { text } = reading;
  const letter = text.charAt(at + 1);
  const plain = ESCAPES.get(letter);
  if (plain !== undefined) return { text: plain, end: at + 2 };
  const unit = letter === 'u' ? hexUnit(text, at + 2) : undefined;
  if (unit === undefined) {
    note(reading, 'unknown-escape', at, 2, { escape: `\\${shown(letter)}` });
    return { text: '', end: at + 1 + Math.min(1, letter.length) };
  }
  if (unit < 0xd800 || unit > 0xdfff) return { text: String.fromCharCode(unit), end: at + 6 };
  const low = unit < 0xdc00 && text.startsWith('\\u', at + 6) ? hexUnit(text, at + 8) : undefined;
  if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) return { text: String.fromCharCode(unit, low), end: at + 12 };
  note(reading, 'lone-surrogate', at, 6, { escape: text.slice(at, at + 6) });
  return { text: '\ufffd', end: at + 6 };
}

function hexUnit(text: string, at: number): number | undefined {
  const digits = text.slice(at, at + 4);
  return /^[0-9a-fA-F]{4}$/.test(digits) ? Number(`0x${digits}`) : undefined;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['`', '`'],
  ['‘', '’'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
  ['«', '»'],
]);

/** Whether a string in quotes that are not JSON's begins here. */
export const isForeignQuote = (character: string): boolean => CLOSING.has(character);

/** Reads a string in other quotes to their end on the same line, and notes it. */
export function readForeignString(reading: Reading): string | undefined {
  const { text, at } = reading;
  const closing = CLOSING.get(text.charAt(at)) ?? '';
  let end = at + 1;
  while (end < text.length && text[end] !== closing && text[end] !== '”' && text[end] !== '\n') end += 1;
  if (end >= text.length || text[end] === '\n') return stop(reading, 'unterminated-string', at, 1, { text: shortened(text.slice(at + 1, end)) });
  note(reading, 'foreign-quotes', at, end + 1 - at, { quote: text.charAt(at), text: shortened(text.slice(at + 1, end)) });
  reading.at = end + 1;
  return text.slice(at + 1, end);
}
