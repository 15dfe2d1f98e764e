import { describe, expect, it } from 'vitest';
import { readFacts, readJson, readPolicy } from '../../../engine/1-read/index.ts';
import { HOSTILE_TEXTS } from '../../support/hostile/json-texts.ts';
import { worded } from '../../support/texts.ts';

describe('a hostile text', () => {
  it.each(HOSTILE_TEXTS)('is refused with all its problems: $name', ({ input, codes }) => {
    const { problems } = readJson(input, 'facts');
    expect(worded(problems).map(({ code }) => code)).toEqual(codes);
    for (const { line, column, severity, document } of problems) {
      expect({ severity, document }).toEqual({ severity: 'error', document: 'facts' });
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
  });

  it.each(HOSTILE_TEXTS)('is no policy and no facts: $name', ({ input }) => {
    for (const read of [readPolicy, readFacts]) {
      const { document, problems } = read(input);
      expect(document).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThanOrEqual(201);
    }
  });

  it('leaves the prototype of objects alone', () => {
    const { source } = readJson('{"__proto__": {"polluted": true}, "a": {"__proto__": {"polluted": true}}}', 'policy');
    expect(source?.value).not.toHaveProperty('polluted');
    expect(Object.keys(source?.value as object)).toEqual(['__proto__', 'a']);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('the place of a problem', () => {
  const places = (text: string): string[] => readJson(text, 'policy').problems.map(({ pointer, line, column }) => `${pointer} ${line}:${column}`);

  it('is the line and column of what is wrong, and the pointer of the value or of what it is in', () => {
    expect(places('{\n  "a": {\n    "b": [1, 02]\n  }\n}')).toEqual(['/a/b/1 3:14']);
    expect(places('{\r\n"a": 1,\r\n"a": 2}')).toEqual(['/a 3:1']);
    expect(places('{"a": [1, 2,]}')).toEqual(['/a 1:12']);
    expect(places('{"a/b": {"~": NaN}}')).toEqual(['/a~1b/~0 1:15']);
  });

  it('counts columns in UTF-16 units and bytes from the start', () => {
    expect(places('["😀", x]')).toEqual(['/1 1:8']);
    const { problems } = readJson(Uint8Array.from([0x5b, 0x0a, 0x22, 0xd0, 0xb6, 0xff]), 'policy');
    expect(problems).toMatchObject([{ code: 'not-utf-8', line: 2, column: 3, data: { byte: '0xFF', position: 5 } }]);
  });

  it('names the line of the first of two equal names', () => {
    expect(readJson('{"a": 1,\n\n"a": 2}', 'policy').problems).toMatchObject([{ data: { name: 'a', firstLine: 1 }, line: 3 }]);
  });

  it('spells the number that was meant', () => {
    const { problems } = readJson('{"a": 1 200,50, "b": 95 %, "c": 007}', 'facts');
    expect(problems.map(({ data }) => data['suggestion'])).toEqual(['1200.50', '95', '7']);
  });
});

describe('the limits', () => {
  it('can be set by the caller', () => {
    expect(readJson('[[1]]', 'policy', { maxDepth: 1 }).problems).toMatchObject([{ code: 'too-deep', data: { most: 1 } }]);
    expect(readJson('[1]', 'policy', { maxBytes: 2 }).problems).toMatchObject([{ code: 'document-too-large', data: { bytes: 3, most: 2 } }]);
    expect(readJson('"ж"', 'policy', { maxBytes: 4 }).problems).toEqual([]);
    expect(readJson('"жж"', 'policy', { maxBytes: 5 }).problems).toMatchObject([{ code: 'document-too-large' }]);
  });

  it('permit 64 levels and 40 digits', () => {
    expect(readJson(`${'['.repeat(64)}${']'.repeat(64)}`, 'policy').problems).toEqual([]);
    expect(readJson(`[${'9'.repeat(40)}.${'9'.repeat(40)}, 1e39, 1e-40]`, 'policy').problems).toEqual([]);
  });
});
