import { add, close, closeAfterComma, open, type Expected } from './containers.ts';
import { readName } from './name.ts';
import { makeNode, note, stop, unexpected, type Reading } from './reading.ts';
import { readNumber } from './number.ts';
import { shortened } from './shown.ts';
import { skipSpace } from './space.ts';
import { isForeignQuote, readForeignString, readString } from './string.ts';
import { beginsWord, readWord } from './word.ts';

/** Reads the one value of a text; with `part`, the value at this place, whatever stands behind it. Problems are in `reading.faults`. */
export function readStructure(reading: Reading, part = false): void {
  let expected: Expected = 'value';
  while (expected !== undefined && !reading.stopped && !(part && expected === 'end')) {
    skipSpace(reading);
    if (reading.at >= reading.text.length) {
      if (expected !== 'end') unexpectedEnd(reading);
      return;
    }
    expected = step(reading, expected, reading.text.charAt(reading.at));
  }
}

function step(reading: Reading, expected: Exclude<Expected, undefined>, character: string): Expected {
  switch (expected) {
    case 'value':
      return readValue(reading, character);
    case 'first-item':
      return character === ']' ? close(reading) : readValue(reading, character);
    case 'first-name':
      return character === '}' ? close(reading) : readName(reading, character);
    case 'name':
      return readName(reading, character);
    case 'colon':
      return readColon(reading, character);
    case 'comma':
      return readComma(reading, character);
    case 'end':
      return stop(reading, 'text-after-end', reading.at, 1, { text: shortened(reading.text.slice(reading.at).trimEnd()) });
  }
}

function unexpectedEnd(reading: Reading): void {
  const open = reading.frames.at(-1);
  const { length } = reading.text;
  if (open === undefined) stop(reading, 'empty-document', 0, length);
  else stop(reading, 'unexpected-end', length, 0, { bracket: open.node.items ? ']' : '}' });
}

function readValue(reading: Reading, character: string): Expected {
  const start = reading.at;
  if (character === '"') return addText(reading, start, readString(reading));
  if (character === '{' || character === '[') return open(reading, character);
  if ((character >= '0' && character <= '9') || character === '-' || character === '+' || character === '.') {
    const { value, spelledDifferently } = readNumber(reading);
    const literal = spelledDifferently ? reading.text.slice(start, reading.at) : undefined;
    return add(reading, makeNode(start, reading.at - start, value, undefined, undefined, literal));
  }
  if (character === ',' || character === ']' || character === '}') return readNoValue(reading, character);
  if (isForeignQuote(character)) return addText(reading, start, readForeignString(reading));
  if (!beginsWord(character)) return unexpected(reading);
  const word = readWord(reading);
  return add(reading, makeNode(start, reading.at - start, word));
}

const addText = (reading: Reading, start: number, text: string | undefined): Expected =>
  text === undefined ? undefined : add(reading, makeNode(start, reading.at - start, text));

/** A comma or a bracket where a value is due. */
function readNoValue(reading: Reading, character: string): Expected {
  const frame = reading.frames.at(-1);
  if (frame?.node.members && character !== ']') {
    note(reading, 'missing-value', reading.at, 1, { name: shortened(frame.name?.text ?? '') });
    return add(reading, makeNode(reading.at, 0, null));
  }
  if (frame?.node.items && character === ',') {
    note(reading, 'extra-comma', reading.at, 1);
    frame.comma = reading.at;
    reading.at += 1;
    return 'value';
  }
  if (frame?.node.items && character === ']') return closeAfterComma(reading);
  return unexpected(reading);
}

function readColon(reading: Reading, character: string): Expected {
  if (character === ':') {
    reading.at += 1;
    return 'value';
  }
  if (character === ',' || character === '}') return readNoValue(reading, character);
  note(reading, 'missing-colon', reading.at, 1, { name: shortened(reading.frames.at(-1)?.name?.text ?? '') });
  if (character === '=') reading.at += 1;
  return 'value';
}

function readComma(reading: Reading, character: string): Expected {
  const frame = reading.frames.at(-1);
  const isArray = frame?.node.items !== undefined;
  if (character === ',' && frame) {
    frame.comma = reading.at;
    reading.at += 1;
    return isArray ? 'value' : 'name';
  }
  if (character === (isArray ? ']' : '}')) return close(reading);
  if (character === ']' || character === '}') return stop(reading, 'wrong-bracket', reading.at, 1, { bracket: character, expected: isArray ? ']' : '}' });
  if (!/["'{[\-0-9\p{L}]/u.test(character)) return unexpected(reading);
  note(reading, 'missing-comma', reading.at, 1);
  return isArray ? 'value' : 'name';
}
