import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printJson, readJson } from '../../../engine/1-read/index.ts';
import { readPlain } from '../../../engine/1-read/json/plain.ts';
import { startReading } from '../../../engine/1-read/json/reading.ts';
import { placesFrom } from '../../../engine/1-read/json/source.ts';
import { readStructure } from '../../../engine/1-read/json/structure.ts';

/** The value that JSON.parse gives, or that there is none. */
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** JSON in one of its many spellings: white space, escapes, number literals. */
const spelled = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(value, fc.constantFrom(undefined, 1, '\t', ' \r\n ')).map(([data, space]) => JSON.stringify(data, null, space));

/** A text with a few characters put in, taken out or changed: nearly JSON. */
const damaged = fc
  .tuple(
    spelled(fc.jsonValue({ maxDepth: 3 })),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ...'[]{},:"\'0123456789-+.eE\\/u \n\tntf#\u00a0ж')), { maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((current, [place, put]) => {
      const at = place % (current.length + 1);
      return current.slice(0, at) + put + current.slice(at + (place % 2));
    }, text),
  );

const literal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.stringMatching(/^(0|[1-9][0-9]{0,30})$/),
    fc.stringMatching(/^(\.[0-9]{1,20})?$/),
    fc.stringMatching(/^([eE][+-]?[0-9])?$/),
  )
  .map((parts) => parts.join(''));

const plainNumber = (text: string): string => {
  const [, sign = '', whole = '', fraction = '', power = '0'] = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/.exec(text) ?? [];
  const scale = BigInt(fraction.length) - BigInt(power);
  const digits = BigInt(whole + fraction);
  const common = digits * 10n ** (100n - scale);
  return `${digits === 0n ? '' : sign}${common}`;
};

describe('readJson', () => {
  it('reads what JSON.parse reads, and nothing else', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const expected = parsed(text);
        const { source, problems } = readJson(text, 'policy');
        if (expected === undefined) {
          expect(source).toBeUndefined();
          expect(problems).not.toEqual([]);
        } else if (problems.every(({ code }) => ['duplicate-key', 'reserved-name', 'number-too-long'].includes(code))) {
          expect(source).toBeDefined();
          if (problems.length === 0 && source?.literals.size === 0) expect(source.value).toEqual(expected.value);
        } else {
          expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['lone-surrogate']));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('never takes the short way to another answer than character by character', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(damaged, spelled(fc.jsonValue()), literal, fc.constantFrom('{"a":1,"a":1}', '{"2":1,"1":2}', '"\\ud800"', '[1e21]')), (text) => {
        const plain = readPlain(text, 64);
        if (plain === undefined) return;
        taken += 1;
        const reading = startReading(text, 0, 64);
        readStructure(reading);
        expect(reading.faults).toEqual([]);
        expect(reading.root?.value).toEqual(plain.value);
        if (reading.root !== undefined) expect(placesFrom(reading.root, reading.lines).literals().size).toBe(0);
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('holds every number exactly, as a number or as a decimal text', () => {
    fc.assert(
      fc.property(literal, (text) => {
        const { source, problems } = readJson(`[${text}]`, 'facts');
        if (problems.length > 0) return;
        const [value] = source?.value as [number | string];
        expect(plainNumber(String(value))).toBe(plainNumber(text));
        if (String(value) !== text) expect(source?.literals.get('/0')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a decimal text where a double would change the number', () => {
    const { source } = readJson('{"a": 0.1, "b": 12345678901234567890.5, "c": 1.50, "d": 1e2, "e": -0, "f": 9007199254740993}', 'facts');
    expect(source?.value).toEqual({ a: 0.1, b: '12345678901234567890.5', c: 1.5, d: 100, e: 0, f: '9007199254740993' });
    expect(Object.fromEntries(source?.literals ?? [])).toEqual({
      '/b': '12345678901234567890.5',
      '/c': '1.50',
      '/d': '1e2',
      '/e': '-0',
      '/f': '9007199254740993',
    });
  });

  it('finds the place of every value and name', () => {
    const text = '{\n  "a~": [1, {"b/": "x"}]\n}';
    const { source } = readJson(text, 'policy');
    const taken = (pointer: string, part?: 'key' | 'value'): string => {
      const { offset, length } = source?.locate(pointer, part) ?? { offset: 0, length: 0 };
      return text.slice(offset, offset + length);
    };
    expect(taken('')).toBe(text);
    expect(taken('/a~0/1/b~1')).toBe('"x"');
    expect(taken('/a~0/1/b~1', 'key')).toBe('"b/"');
    expect(taken('/a~0/7/c')).toBe('[1, {"b/": "x"}]');
    expect(source?.locate('/a~0/1')).toMatchObject({ line: 2, column: 13 });
  });
});

describe('printJson', () => {
  it('gives back the same document, number literals and order of names included', () => {
    const value = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        literal,
        fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
        fc.constantFrom('true', 'false', 'null'),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join(' ,')}]`),
      object: fc
        .uniqueArray(fc.tuple(fc.oneof(fc.string(), fc.nat().map(String)), tie('json')), { maxLength: 4, selector: ([name]) => name })
        .map((members) => `{${members.map(([name, json]) => `${JSON.stringify(name)}:${String(json)}`).join(',\n')}}`),
    })).json as fc.Arbitrary<string>;
    fc.assert(
      fc.property(value, (text) => {
        const { source, problems } = readJson(text, 'policy');
        if (source === undefined || problems.length > 0) return;
        const printed = printJson(source);
        expect(printed.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        const again = readJson(printed, 'policy');
        expect(again.source?.value).toEqual(source.value);
        expect(again.source?.literals).toEqual(source.literals);
        expect(printJson(again.source)).toBe(printed);
      }),
      { numRuns: 500 },
    );
  });

  it('prints a value as JSON does, with two spaces a level', () => {
    const value = { a: [1, { b: [], c: {} }], d: 'x: {"y"}, \\', e: null };
    expect(printJson(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });
});

describe('the files of the JSON test suite, where they are at hand', () => {
  const folder = path.join(import.meta.dirname, '../../../../shared/data/json-parsing/test_parsing');
  const files = existsSync(folder) ? readdirSync(folder) : [];

  it('get the verdict that their names demand', () => {
    for (const file of files) {
      const { source, problems } = readJson(readFileSync(path.join(folder, file)), 'policy');
      if (file.startsWith('y_')) expect(source, file).toBeDefined();
      else if (file.startsWith('n_')) expect(source, file).toBeUndefined();
      if (source === undefined) expect(problems.length, file).toBeGreaterThan(0);
    }
  });
});
