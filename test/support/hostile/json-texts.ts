/** A text that must be refused, with the codes of all its problems in the order of the text. */
export interface HostileText {
  readonly name: string;
  readonly input: string | Uint8Array;
  readonly codes: readonly string[];
}

const MIB = 1_048_576;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const encoded = (text: string, from: number, wrong: number): Uint8Array => {
  const whole = new TextEncoder().encode(text);
  whole[from] = wrong;
  return whole;
};

const refused = (name: string, input: string | Uint8Array, ...codes: string[]): HostileText => ({ name, input, codes });

const ENCODINGS: readonly HostileText[] = [
  refused('UTF-16 with a mark', bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0), 'not-utf-8-but'),
  refused('UTF-16 without a mark', bytes(0, 0x7b, 0, 0x7d), 'not-utf-8-but'),
  refused('UTF-32', bytes(0x7b, 0, 0, 0, 0x7d, 0, 0, 0), 'not-utf-8-but'),
  refused('Windows-1251', bytes(0x22, 0xcf, 0xeb, 0xe0, 0xed, 0x22), 'not-utf-8'),
  refused('a byte in the middle', encoded('{"title":"Plan"}', 11, 0xff), 'not-utf-8'),
  refused('an overlong slash', bytes(0x22, 0xc0, 0xaf, 0x22), 'not-utf-8'),
  refused('an encoded surrogate', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), 'not-utf-8'),
  refused('above the last character', bytes(0x22, 0xf4, 0x90, 0x80, 0x80, 0x22), 'not-utf-8'),
  refused('a character cut in half', bytes(0x22, 0xe2, 0x82), 'not-utf-8'),
  refused('a byte order mark', '\ufeff{"a":1}', 'byte-order-mark'),
  refused('a byte order mark in bytes', bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d), 'byte-order-mark'),
  refused('half a character in a text', '"\ud83d"', 'lone-surrogate'),
  refused('half a character as an escape', '"\\udead"', 'lone-surrogate'),
  refused('two halves the wrong way round', '"\\ude39\\ud83d"', 'lone-surrogate', 'lone-surrogate'),
];

const STRUCTURES: readonly HostileText[] = [
  refused('nothing', '', 'empty-document'),
  refused('white space', ' \n\t ', 'empty-document'),
  refused('two documents', '{} {}', 'text-after-end'),
  refused('an open object', '{"a": 1', 'unexpected-end'),
  refused('the wrong bracket', '{"a": [1}', 'wrong-bracket'),
  refused('a bracket too many', '[1]]', 'text-after-end'),
  refused('a missing comma', '{"a": 1 "b": 2}', 'missing-comma'),
  refused('a missing colon', '{"a" 1}', 'missing-colon'),
  refused('an equals sign', '{"a" = 1}', 'missing-colon'),
  refused('a missing value', '{"a": , "b":}', 'missing-value', 'missing-value'),
  refused('a colon in a list', '["a": 1]', 'unexpected-character'),
  refused('a comma after the last value', '{"a": [1, 2,],}', 'trailing-comma', 'trailing-comma'),
  refused('commas alone', '[,1,,2]', 'extra-comma', 'extra-comma'),
  refused('comments', '{// one\n"a": /* two */ 1 # three\n}', 'comment', 'comment', 'comment'),
  refused('a comment without an end', '{"a": 1 /* ', 'comment', 'unterminated-comment'),
  refused('no-break spaces', '{\u00a0"a":\u20091}', 'foreign-space', 'foreign-space'),
  refused('a nul', '\u0000', 'unexpected-character'),
  refused('everything at once', '{"a": 1, // why\n"a": [2,],\n}', 'comment', 'duplicate-key', 'trailing-comma', 'trailing-comma'),
];

const NAMES: readonly HostileText[] = [
  refused('a name twice', '{"a": 1, "a": 1}', 'duplicate-key'),
  refused('a name twice by an escape', '{"a": 1, "\\u0061": 1}', 'duplicate-key'),
  refused('names of JavaScript', '{"__proto__": {"constructor": 1}, "toString": 2}', 'reserved-name', 'reserved-name', 'reserved-name'),
  refused('a prototype twice', '{"__proto__": 1, "__proto__": 2}', 'reserved-name', 'duplicate-key', 'reserved-name'),
  refused('a name without quotes', '{a: 1, б: 2, 3: 4}', 'name-without-quotes', 'name-without-quotes', 'name-without-quotes'),
  refused('names in other quotes', "{'a': 1, “b”: 2, «c»: 3}", 'foreign-quotes', 'foreign-quotes', 'foreign-quotes'),
  refused('a name of a million letters', `{"${'a'.repeat(MIB - 10)}":1}`, 'names-too-long'),
];

const VALUES: readonly HostileText[] = [
  refused('single quotes', '{"a": \'x\'}', 'foreign-quotes'),
  refused('no closing quote', '{"a": "x,\n "b": 1}', 'unterminated-string'),
  refused('no closing quote at the end', '["abc', 'unterminated-string'),
  refused('a text of two lines', '["a\nb", "c\td"]', 'control-character', 'control-character'),
  refused('unknown escapes', '["\\x41", "\\u12G4"]', 'unknown-escape', 'unknown-escape'),
  refused('words of other languages', '[True, None, undefined]', 'unknown-word', 'unknown-word', 'unknown-word'),
  refused('a text without quotes', '{"a": Sales plan, "b": 1}', 'text-without-quotes'),
  refused('no numbers', '[NaN, Infinity, -Infinity]', 'not-finite', 'not-finite', 'not-finite'),
  refused('numbers of other languages', '[.5, 5., 0x1F, 1_000]', ...Array.from({ length: 4 }, () => 'unreadable-number')),
  refused('a plus and leading zeros', '[+1, 007]', 'number-format', 'number-format'),
  refused('numbers as people write them', '{"a": 1 200,50, "b": 95 %, "c": 1,5}', 'number-format', 'number-format', 'number-format'),
  refused('a number beyond all bounds', '[1e999999999, -1e-999999999]', 'number-too-long', 'number-too-long'),
  refused('41 digits', `[${'9'.repeat(41)}, 0.${'0'.repeat(40)}1]`, 'number-too-long', 'number-too-long'),
];

const many = (piece: string): string => piece.repeat(Math.floor((MIB - 10) / piece.length));

/** Texts of nearly 1 MiB that are made to cost time or memory. */
const FLOODS: readonly HostileText[] = [
  refused('too large', ' '.repeat(MIB + 1), 'document-too-large'),
  refused('too large in bytes', `"${'ж'.repeat(MIB / 2)}"`, 'document-too-large'),
  refused('100,000 open lists', '['.repeat(100_000), 'too-deep'),
  refused('100,000 open objects', '{"a":'.repeat(100_000), 'too-deep'),
  refused('65 lists', `${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep'),
  refused('half a million numbers', `[${many('1,')}1]`, 'too-many-values'),
  refused('objects without end', `[${many('{},')}1]`, 'too-many-values'),
  refused('numbers with a fraction', `[${many('1.5,')}1]`, 'too-many-values'),
  refused('texts without end', `[${many('"a]\\"",')}1]`, 'too-many-values'),
  refused('objects with a value', `[${many('{"a":1},')}1]`, 'too-many-values'),
  refused('80,000 names', `{${Array.from({ length: 80_000 }, (_, index) => `"k${index}":1`).join(',')}}`, 'too-many-properties'),
  refused('commas without end', `[${many(',')}`, ...Array.from({ length: 100 }, () => 'extra-comma'), 'too-many-problems'),
  refused('one name without end', `{${many('"a":1,')}"a":1}`, ...Array.from({ length: 100 }, () => 'duplicate-key'), 'too-many-problems'),
  refused('line breaks in a text', `"${many('\n')}`, 'unterminated-string'),
  refused('a number of a million digits', many('1'), 'number-too-long'),
  refused('an exponent of a million digits', `1e${many('9')}`, 'number-too-long'),
  refused('backslashes', `"${many('\\\\')}`, 'unterminated-string'),
];

export const HOSTILE_TEXTS: readonly HostileText[] = [...ENCODINGS, ...STRUCTURES, ...NAMES, ...VALUES, ...FLOODS];
