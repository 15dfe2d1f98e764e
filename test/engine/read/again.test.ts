import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicy, rereadPolicy, type JsonSource, type PolicyDocument } from '../../../engine/index.ts';

const folder = path.join(import.meta.dirname, '../../../policies');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => path.basename(name) === 'policy.json')
  .toSorted()
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

const documentOf = (text: string): PolicyDocument => readPolicy(text).document ?? expect.fail('the policy does not conform');

/** Pointers of everything in a value. */
const pointersIn = (value: unknown, at = ''): readonly string[] => [
  at,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => pointersIn(part, `${at}/${name.replaceAll('/', '~1')}`))
    : []),
];

/** Everything that a source says. */
const said = ({ text, value, literals, locate }: JsonSource) => ({
  text,
  value,
  order: JSON.stringify(value),
  literals: [...literals].toSorted(),
  places: pointersIn(value).map((pointer) => [pointer, locate(pointer), locate(pointer, 'key')]),
});
const saidOf = ({ document, problems }: ReturnType<typeof readPolicy>) => ({ problems, source: document && said(document.source) });

/** What somebody types: mostly where there is a value already, now and then anywhere, and what is not JSON. */
const typed = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  digits: fc.boolean(),
  remove: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })),
  put: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('1', '5', '0', '.', '-', 'a', 'ж', '\n', ' ', '\r\n', '😀') },
    fc.constantFrom('"', '\\', ',', '{', '}', '[', ']', ':', '1.50', '1e3', ', 7', '"a": 1, ', '\ud83d', '\\u0041', 'true', '__proto__', ''),
  ),
});
type Typed = typeof typed extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { at, digits, remove, put }: Typed): string {
  const wanted = Math.floor(at * text.length);
  const found = digits ? text.slice(wanted).search(/\d\b/) : 0;
  const start = wanted + Math.max(0, found) + (digits ? 1 : 0);
  return text.slice(0, start) + put + text.slice(start + remove);
}

describe('a text that is read again', () => {
  it.each(texts.map((text, index) => [index, text] as const))('says what it would say for the first time, whatever is typed: policy %i', (_index, first) => {
    let again = 0;
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (edits) => {
        let [text, before] = [first, documentOf(first)];
        for (const edit of edits) {
          text = edited(text, edit);
          const read = rereadPolicy(before, text);
          expect(saidOf(read)).toEqual(saidOf(readPolicy(text)));
          again += read.document ? 1 : 0;
          if (read.document) before = read.document;
          else text = before.source.text;
        }
      }),
      { numRuns: 6, seed: 20261127 },
    );
    expect(again).toBeGreaterThan(0);
  });

  it('has the very same parts where nothing changed', () => {
    const before = documentOf(texts.find((one) => /"weight": *\d/.test(one)) ?? '');
    const text = before.source.text.replace(/("weight": *)(\d+)/, '$1$21');
    const { document } = rereadPolicy(before, text);
    expect(text).not.toBe(before.source.text);
    expect(document?.policy.scorecards).not.toBe(before.policy.scorecards);
    expect(document?.policy.metrics).toBe(before.policy.metrics);
  });

  it('keeps to the limits of a first reading', () => {
    const before = documentOf(texts[0] ?? '');
    const { text } = before.source;
    const longer = text.replace(/"title": *\{/, (found) => `${found} `);
    const bytes = new TextEncoder().encode(longer).length;
    expect(rereadPolicy(before, longer, { maxBytes: bytes }).problems).toEqual([]);
    expect(rereadPolicy(before, longer, { maxBytes: bytes - 1 })).toEqual(readPolicy(longer, { maxBytes: bytes - 1 }));
  });
});
