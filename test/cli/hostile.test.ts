import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scorewright, temporaryFolder } from './support/command.ts';
import { FOLDER, factsText, policyText } from './support/documents.ts';

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const policy = `${FOLDER}/policy.json`;
const facts = `${FOLDER}/facts.json`;
const STACK = /\n\s+at |node:internal|\.cjs:\d/;

mkdirSync(at('empty-folder'));
symlinkSync(at('loop'), at('loop'));

/** Files that open, and that are no policy. */
const BROKEN: readonly (readonly [string, string])[] = [
  ['an empty file', write('empty.json', '')],
  ['white space', write('space.json', ' \n\t ')],
  [
    'a binary file',
    write(
      'binary.json',
      new Uint8Array(4096).map((_, index) => (index * 37 + 128) % 256),
    ),
  ],
  ['zeros', write('zeros.json', new Uint8Array(1000))],
  ['UTF-16', write('utf16.json', Buffer.from(`\ufeff${policyText()}`, 'utf16le'))],
  ['100,000 levels of arrays', write('deep.json', '['.repeat(100_000))],
  ['100,000 levels of objects', write('deeper.json', '{"a":'.repeat(100_000))],
  ['a policy cut in the middle', write('cut.json', policyText().slice(0, 2000))],
  ['trailing commas and comments', write('comments.json', '{ /* no */ "format": "scorewright-policy/1", }')],
  ['duplicate keys', write('twice.json', `{"id":"a",${policyText().slice(1)}`)],
  ['hostile names', write('proto.json', '{"__proto__": {"polluted": true}, "constructor": 1, "toString": 2}')],
  ['null', write('null.json', 'null')],
  ['an array', write('array.json', '[]')],
  ['facts instead of a policy', facts],
  ['two megabytes', write('large.json', JSON.stringify('x'.repeat(2_000_000)))],
  ['an unknown format', write('format.json', policyText({ format: 'scorewright-policy/99' }))],
];

/** What cannot be opened at all. */
const CLOSED: readonly (readonly [string, string, string])[] = [
  ['a missing file', at('missing.json'), 'does not exist'],
  ['a folder without a policy', at('empty-folder'), 'no policy.json'],
  ['a path through a file', `${facts}/x`, 'as if it were a folder'],
  ['a link to itself', at('loop'), 'leads to itself'],
  ['a path that is too long', at('x'.repeat(300)), 'too long'],
];

describe.each([
  ['validate', BROKEN],
  ['calc', BROKEN],
  ['explain', BROKEN.slice(0, 3)],
  ['forecast', BROKEN.slice(0, 3)],
  ['test', BROKEN.slice(0, 3)],
] as const)('%s', (verb, broken) => {
  const args = (file: string): readonly string[] => (verb === 'validate' || verb === 'test' ? [verb, file] : [verb, file, '--facts', facts]);

  it.each(broken)('tells what is wrong with %s, with code 1', (_what, file) => {
    const { code, out, err } = scorewright(args(file));
    expect(out + err).toMatch(/error/);
    expect(out + err).toContain(file);
    expect(out + err).not.toMatch(STACK);
    expect(code).toBe(1);
  });

  it.each(CLOSED)('says in one line that %s cannot be opened, with code 2', (_what, file, part) => {
    const { code, out, err } = scorewright(args(file));
    expect(err).toContain(part);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('problems of a document', () => {
  it('have the place in the file that an editor can jump to, the cause and the remedy', () => {
    const file = write('place.json', '{\n  "format": "scorewright-policy/1",\n  "id": "A B"\n}');
    const { out } = scorewright(['validate', file]);
    expect(out).toContain(`${file}:3:9: error [`);
  });

  it('do not include warnings in the verdict', () => {
    const extra = write('extra.json', factsText({ 'nobody-asked': 1 }));
    const { code, err } = scorewright(['calc', policy, '--facts', extra]);
    expect(code).toBe(0);
    expect(err).toContain('warning');
  });

  it('are in valid JSON for every broken policy', () => {
    for (const [, file] of BROKEN) {
      const { code, out, err } = scorewright(['calc', file, '--facts', facts, '--format', 'json']);
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect((JSON.parse(out) as { problems: unknown[] }).problems.length).toBeGreaterThan(0);
    }
  });
});

describe('facts', () => {
  it.each([
    ['an empty file', write('facts-empty.json', '')],
    ['an empty table', write('facts-empty.csv', '')],
    [
      'a binary table',
      write(
        'facts-binary.csv',
        new Uint8Array(2048).map((_, index) => (index * 91 + 200) % 256),
      ),
    ],
    ['100,000 levels', write('facts-deep.json', '['.repeat(100_000))],
    ['a decimal comma', write('facts-comma.json', factsText({ leads: '1 200,50' }))],
    ['a percent sign', write('facts-percent.json', factsText({ leads: '12 %' }))],
    ['a number without end', write('facts-number.json', factsText().replace('480', '1e999999999'))],
    ['NaN', write('facts-nan.json', factsText().replace('480', 'NaN'))],
    ['a text for a number', write('facts-text.json', factsText({ leads: 'many' }))],
    ['a card that is not there', write('facts-card.json', factsText({}, { scorecard: 'nobody' }))],
    ['another policy', write('facts-policy.json', factsText({}, { policy: 'another' }))],
    ['a division by zero', write('facts-zero.json', factsText({ leads: 0 }))],
    ['a policy instead of facts', policy],
  ])('with %s are refused with problems', (_what, file) => {
    const { code, out, err } = scorewright(['calc', policy, '--facts', file]);
    expect(err).toMatch(/error \[/);
    expect(out + err).not.toMatch(STACK);
    expect(out).not.toContain('253');
    expect(code).toBe(1);
  });

  it.each([
    ['a missing file', at('no-facts.json')],
    ['a folder', at('empty-folder')],
  ])('in %s cannot be opened', (_what, file) => {
    expect(scorewright(['calc', policy, '--facts', file])).toMatchObject({ code: 2, out: '' });
  });

  it('from an endless device are cut and refused', () => {
    const { code, err } = scorewright(['calc', policy, '--facts', '/dev/zero']);
    expect(err).toContain('error');
    expect(code).toBe(1);
  });
});

// The superuser may read everything: there is nothing to test.
if (process.getuid?.() !== 0) {
  it('says that a file may not be read', () => {
    const file = write('secret.json', policyText());
    chmodSync(file, 0);
    expect(scorewright(['validate', file])).toMatchObject({ code: 2, out: '' });
  });
}
