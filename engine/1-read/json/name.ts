import { closeAfterComma, type Expected } from './containers.ts';
import { MAX_NAMES } from '../limits.ts';
import { note, stop, unexpected, type Reading } from './reading.ts';
import { RESERVED_NAMES } from './reserved.ts';
import { shortened } from './shown.ts';
import { isForeignQuote, readForeignString, readString } from './string.ts';
import { beginsWord, takeWord } from './word.ts';

/** Most characters of the names on the way to a value. JSON pointers are made of them, one for each value. */
const MAX_PATH = 1000;

/** Reads the name of a property, or the end of an object after a comma. */
export function readName(reading: Reading, character: string): Expected {
  const frame = reading.frames.at(-1);
  if (character === '}') return closeAfterComma(reading);
  if (character === ',' && frame) {
    note(reading, 'extra-comma', reading.at, 1);
    frame.comma = reading.at;
    reading.at += 1;
    return 'name';
  }
  const start = reading.at;
  const text = character === '"' ? readString(reading) : isForeignQuote(character) ? readForeignString(reading) : readBareName(reading, character);
  if (text === undefined || !frame) return undefined;
  frame.pathLength = (reading.frames.at(-2)?.pathLength ?? reading.pathLength) + text.length;
  if (frame.pathLength > MAX_PATH) return stop(reading, 'names-too-long', start, reading.at - start, { most: MAX_PATH });
  frame.name = { text, start, end: reading.at };
  const length = reading.at - start;
  if ((frame.node.members?.length ?? 0) >= MAX_NAMES) return stop(reading, 'too-many-properties', start, length, { most: MAX_NAMES });
  if (Object.hasOwn(Object(frame.node.value), text)) {
    const first = frame.node.members?.find(({ name }) => name === text);
    note(reading, 'duplicate-key', start, length, { name: shortened(text), firstLine: reading.lines.lineAt(frame.start + (first?.nameStart ?? 0)) }, true);
  }
  if (RESERVED_NAMES.has(text)) note(reading, 'reserved-name', start, length, { name: text }, true);
  return 'colon';
}

function readBareName(reading: Reading, character: string): string | undefined {
  if (!beginsWord(character) && !/[0-9]/.test(character)) return unexpected(reading);
  const name = takeWord(reading) || character;
  note(reading, 'name-without-quotes', reading.at, name.length, { name: shortened(name) });
  reading.at += name.length;
  return name;
}
