import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { policySchema } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { readTree } from '../../editor/lib/document/json-tree.ts';
import { PROPERTY_ORDER } from '../../editor/lib/document/order.ts';
import { patchText, PatchMisfit, reorderText } from '../../editor/lib/document/patch-text.ts';

const TEXT = `{
  "title": { "ru": "Положение", "en": "Regulation" },
  "weights": [
    { "id": "leads", "weight": 40 },
    { "id": "cost", "weight": 60 }
  ],
  "none": []
}
`;
const parsed = (text: string): unknown => JSON.parse(text);

describe('a patch of the text', () => {
  it('changes one value and leaves every other character as it was', () => {
    expect(patchText(TEXT, [{ op: 'replace', path: '/weights/0/weight', value: 55.5 }])).toBe(TEXT.replace('"weight": 40', '"weight": 55.5'));
  });

  it('puts an entry into a list as its neighbours are laid out', () => {
    const text = patchText(TEXT, [{ op: 'add', path: '/weights/-', value: { id: 'calls', weight: 5 } }]);
    expect(text).toContain('    { "id": "cost", "weight": 60 },\n    { "id": "calls", "weight": 5 }\n  ]');
  });

  it('puts an entry before another, and into an empty list', () => {
    const text = patchText(TEXT, [
      { op: 'add', path: '/weights/0', value: 1 },
      { op: 'add', path: '/none/-', value: 'x' },
    ]);
    expect(parsed(text)).toMatchObject({ weights: [1, { id: 'leads' }, { id: 'cost' }], none: ['x'] });
  });

  it('removes the first, the last and the only entry without leaving a comma', () => {
    expect(parsed(patchText(TEXT, [{ op: 'remove', path: '/weights/0' }]))).toMatchObject({ weights: [{ id: 'cost' }] });
    expect(
      parsed(
        patchText(TEXT, [
          { op: 'remove', path: '/weights/1' },
          { op: 'remove', path: '/weights/0' },
        ]),
      ),
    ).toMatchObject({ weights: [] });
    expect(parsed(patchText(TEXT, [{ op: 'remove', path: '/none' }]))).not.toHaveProperty('none');
  });

  it('puts a new property of the document where the printed order has it', () => {
    const text = patchText('{\n  "id": "a",\n  "metrics": []\n}', [{ op: 'add', path: '/title', value: 'T' }]);
    expect(Object.keys(parsed(text) as object)).toEqual(['id', 'title', 'metrics']);
  });

  it('knows the order of the schema', () => {
    expect([...PROPERTY_ORDER]).toEqual(Object.keys(policySchema['properties'] as object));
  });

  it('refuses what does not fit', () => {
    expect(() => patchText(TEXT, [{ op: 'replace', path: '/weights/7', value: 1 }])).toThrow(PatchMisfit);
    expect(() => patchText(TEXT, [{ op: 'test', path: '/weights/0/weight', value: 41 }])).toThrow(PatchMisfit);
  });

  it('moves entries with their own layout', () => {
    const text = reorderText(TEXT, '/weights', [1, 0]);
    expect(text).toContain('    { "id": "cost", "weight": 60 },\n    { "id": "leads", "weight": 40 }');
  });

  it('keeps a number that a double cannot hold as its digits', () => {
    expect(readTree('{"a": 12345678901234567.89, "b": 0.1, "c": 1e2}')?.value).toEqual({ a: '12345678901234567.89', b: 0.1, c: 100 });
  });

  it('is at home with hostile names', () => {
    const text = patchText('{"__proto__": {"x": 1}, "constructor": [2]}', [
      { op: 'replace', path: '/__proto__/x', value: 3 },
      { op: 'replace', path: '/constructor/0', value: 4 },
    ]);
    expect(text).toBe('{"__proto__": {"x": 3}, "constructor": [4]}');
  });
});

describe('the tree of a text', () => {
  const folder = path.join(import.meta.dirname, '../../policies');
  const policies = readdirSync(folder).filter((name) => name.startsWith('m'));

  it.each(policies)('%s: has the values of JSON.parse, at their places', (name) => {
    const text = readFileSync(path.join(folder, name, 'policy.json'), 'utf8');
    const tree = readTree(text);
    expect(tree?.value).toEqual(JSON.parse(text));
    expect(tree && JSON.parse(text.slice(tree.start, tree.end))).toEqual(JSON.parse(text));
  });

  it('reads any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(JSON.stringify(readTree(text)?.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('is not there for what is no JSON, however deep', () => {
    for (const text of ['', '{', '{"a":}', 'nul', '[1,]', '['.repeat(200_000)]) expect(readTree(text)).toBeUndefined();
  });

  it('any value can be set at any place that is there', () => {
    const place = fc.constantFrom('/title/ru', '/weights/0/weight', '/weights/1', '/none', '/weights');
    fc.assert(
      fc.property(place, fc.jsonValue({ maxDepth: 3 }), (pointer, value) => {
        const text = patchText(TEXT, [{ op: 'replace', path: pointer, value }]);
        const steps = pointer.split('/').slice(1);
        expect(JSON.stringify(steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], parsed(text)))).toBe(JSON.stringify(value));
      }),
    );
  });
});
