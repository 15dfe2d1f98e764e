import { parseDecimal } from '../../values/parse-decimal.ts';
import { readLiteral, type NumberLiteral } from './literal.ts';
import { note, type Reading } from './reading.ts';
import { shortened } from './shown.ts';

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
/** Everything that somebody who meant one number may have written without a space. */
const RUN = /[-+.0-9A-Za-z_]+/y;
/** A number as people write it: groups of three, a decimal comma, a percent sign. */
const HABIT = /-?[0-9]+(?:[ \u00a0\u2009\u202f'][0-9]{3})*(?:[.,][0-9]+)?(?:[ \u00a0\u202f]?%)?/y;

/** What stands for a number that cannot be read; the fault keeps it from being used. */
const UNREADABLE: NumberLiteral = { value: 0, spelledDifferently: false, tooLong: false };

/** Reads a number at its sign or first digit. */
export function readNumber(reading: Reading): NumberLiteral {
  const { at } = reading;
  return readSmall(reading) ?? readAny(reading, at);
}

/** The usual case, ten times as fast: a few digits, and then what ends a value. */
function readSmall(reading: Reading): NumberLiteral | undefined {
  const { text, at } = reading;
  let [value, end] = [0, at];
  for (let code = text.charCodeAt(end); code >= 0x30 && code <= 0x39; code = text.charCodeAt(++end)) value = value * 10 + (code - 0x30);
  const digits = end - at;
  const inObject = reading.frames.at(-1)?.node.members !== undefined;
  if (digits === 0 || digits > 15 || (digits > 1 && text[at] === '0') || !endsValue(text, end, inObject)) return undefined;
  reading.at = end;
  return { value, spelledDifferently: false, tooLong: false };
}

/** In an object a comma before a digit is a decimal comma. */
function endsValue(text: string, at: number, inObject: boolean): boolean {
  const character = text.charAt(at);
  if (character === ',') return !inObject || !/[0-9]/.test(text.charAt(at + 1));
  return character === ']' || character === '}' || character === '\n' || character === '\r' || character === '';
}

function readAny(reading: Reading, at: number): NumberLiteral {
  const literal = take(NUMBER, reading);
  const run = take(RUN, reading);
  if (run.length > literal.length) return malformed(reading, run);
  const habit = reading.frames.at(-1)?.node.members ? take(HABIT, reading) : '';
  if (habit.length > literal.length) return malformed(reading, habit);
  if (literal === '') return malformed(reading, reading.text.charAt(at));
  const number = readLiteral(literal);
  if (number.tooLong) note(reading, 'number-too-long', at, literal.length, { number: shortened(literal) }, true);
  reading.at = at + literal.length;
  return number;
}

function take(form: RegExp, reading: Reading): string {
  form.lastIndex = reading.at;
  return form.exec(reading.text)?.[0] ?? '';
}

function malformed(reading: Reading, written: string): NumberLiteral {
  const { at } = reading;
  const text = shortened(written);
  const read = parseDecimal(written);
  const suggestion = 'value' in read ? read.value : read.suggestion;
  if (/^[-+]?(?:nan|inf|infinity)$/i.test(written)) note(reading, 'not-finite', at, written.length, { number: text });
  else if (suggestion === undefined) note(reading, 'unreadable-number', at, written.length, { number: text });
  else note(reading, 'number-format', at, written.length, { number: text, suggestion });
  reading.at = at + written.length;
  return UNREADABLE;
}
