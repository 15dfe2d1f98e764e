import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sure } from '../../support/sure.ts';
import { applyPatch, editText, PatchMisfit, type PatchOperation } from '@scorewright/linter';

const TEXT = readFileSync(new URL('../../../policies/templates/head-of-sales/policy.json', import.meta.url), 'utf8');

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** Every place of a document. */
const places = (value: unknown, pointer = ''): readonly { readonly pointer: string; readonly value: unknown }[] => [
  { pointer, value },
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([step, one]) => places(one, `${pointer}/${escaped(step)}`)) : []),
];

const sample = fc.constantFrom<unknown>(
  1,
  'text',
  '1.50',
  true,
  [],
  {},
  { a: 1, b: [{ c: 'd' }] },
  { long: 'x'.repeat(100), longer: ['y'.repeat(60), 'z'.repeat(60)] },
);

function operationAt(document: unknown, choice: number, kind: string, value: unknown): PatchOperation {
  const all = places(document).filter(({ pointer }) => pointer !== '');
  const place = sure(all[choice % all.length]);
  if (kind === 'remove') return { op: 'remove', path: place.pointer };
  if (kind === 'replace') return { op: 'replace', path: place.pointer, value };
  const container = place.value;
  if (Array.isArray(container)) return { op: 'add', path: `${place.pointer}/${choice % 2 === 0 ? '-' : choice % (container.length + 1)}`, value };
  if (typeof container === 'object' && container !== null) return { op: 'add', path: `${place.pointer}/brand-new~1name`, value };
  return { op: 'add', path: place.pointer, value };
}

describe('a fix in the text', () => {
  it('says the same as the patch does, whatever is added, replaced or removed', () => {
    const kinds = fc.constantFrom('add', 'replace', 'remove');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), kinds, sample), { minLength: 1, maxLength: 5 }), (choices) => {
        let [document, text] = [JSON.parse(TEXT) as unknown, TEXT];
        for (const [choice, kind, value] of choices) {
          const operation = operationAt(document, choice, kind, value);
          document = applyPatch(document, [operation]);
          text = editText(text, [operation]);
          expect(JSON.parse(text)).toEqual(document);
        }
      }),
      { numRuns: 150 },
    );
  });

  const edit = (text: string, ...patch: readonly PatchOperation[]): string => editText(text, patch);

  it.each([
    ['a value', '{ "a": 1.50, "b": [1, 2] }', { op: 'replace', path: '/b/0', value: '3' }, '{ "a": 1.50, "b": ["3", 2] }'],
    ['a new member on the line', '{ "a": 1 }', { op: 'add', path: '/b', value: { c: 1 } }, '{ "a": 1, "b": { "c": 1 } }'],
    ['a new member on a line of its own', '{\n  "a": 1\n}', { op: 'add', path: '/b', value: 2 }, '{\n  "a": 1,\n  "b": 2\n}'],
    ['the first item', '[2, 3]', { op: 'add', path: '/0', value: 1 }, '[1, 2, 3]'],
    ['an item at the end', '[\n\t2\n]', { op: 'add', path: '/-', value: 1 }, '[\n\t2,\n\t1\n]'],
    ['a member of an empty object', '{}', { op: 'add', path: '/a', value: 1 }, '{\n  "a": 1\n}'],
    ['nothing where the last member was', '{ "a": 1, "b": 2 }', { op: 'remove', path: '/b' }, '{ "a": 1 }'],
    ['nothing where the first member was', '{ "a": 1, "b": 2 }', { op: 'remove', path: '/a' }, '{ "b": 2 }'],
    ['nothing where the only item was', '[ 1 ]', { op: 'remove', path: '/0' }, '[]'],
    ['a member that is there already', '{ "a": 1 }', { op: 'add', path: '/a', value: 2 }, '{ "a": 2 }'],
  ] as const)('writes %s and leaves the rest as it was', (_name, before, operation, after) => expect(edit(before, operation)).toBe(after));

  it('is refused where it does not fit', () => {
    expect(() => edit('{"a": 1}', { op: 'remove', path: '/b' })).toThrow(PatchMisfit);
    expect(() => edit('{"a": 1}', { op: 'test', path: '/a', value: 2 })).toThrow(PatchMisfit);
    expect(() => edit('{"a": 1}', { op: 'add', path: '/a/b', value: 2 })).toThrow(PatchMisfit);
    expect(edit('{"a": 1}', { op: 'test', path: '/a', value: 1 })).toBe('{"a": 1}');
  });
});
