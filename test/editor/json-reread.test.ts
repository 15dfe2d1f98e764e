import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPiece } from '../../editor/lib/document/json-pieces.ts';
import { pieceAfter } from '../../editor/lib/document/json-reread.ts';
import { readTree } from '../../editor/lib/document/json-tree.ts';
import { applyEdits, editBetween, type TextEdit } from '../../editor/lib/document/text-edit.ts';
import { typed, typedInto } from '../support/typing.ts';

const POLICY = readFileSync(path.join(import.meta.dirname, '../../policies/m13-matrix-base-norm-goal/policy.json'), 'utf8');

/** Short texts of which every place matters: values side by side, names used twice, space at the ends. */
const SMALL = ['[1,2]', ' 1 ', '"ab"', '{"a":1,"a":[2,"x"]}', '[ [], {}, [[0]], "", null ]', '{"b": -1.5, "a": {"c": true}}', '12'];
const edits: fc.Arbitrary<readonly TextEdit[]> = fc.array(
  fc
    .record({ start: fc.nat(30), removed: fc.nat(3), text: fc.constantFrom('', '1', ',', '"', '"z"', ' ', ':', '[', ']', '{', '}', '-', '\\', '1,2', '"a":') })
    .map(({ start, removed, text }) => ({ start, end: start + removed, text })),
  { minLength: 1, maxLength: 12 },
);
const within = (text: string, { start, end, text: put }: TextEdit): TextEdit => ({
  start: Math.min(start, text.length),
  end: Math.min(end, text.length),
  text: put,
});

describe('the tree of a text that is typed into', () => {
  it('is the tree of the text, whatever is typed where', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SMALL), edits, (first, steps) => {
        let text = first;
        let before = readPiece(text);
        for (const step of steps) {
          const next = applyEdits(text, [within(text, step)]);
          const edit = editBetween(text, next);
          const after = before && edit ? pieceAfter(before, edit, next) : undefined;
          if (after) expect(after).toEqual(readPiece(next));
          before = after ?? readPiece(next);
          text = next;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is that of a regulation too, through texts that are not JSON for a while', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 8, maxLength: 8 }), (keys) => {
        let text = POLICY;
        for (const key of keys) {
          text = typedInto(text, key);
          const fresh = readPiece(text);
          const tree = readTree(text);
          expect(tree === undefined).toBe(fresh === undefined);
          expect(JSON.stringify(tree?.value)).toBe(JSON.stringify(fresh?.value));
          expect([tree?.start, tree?.end]).toEqual([fresh?.start, fresh && fresh.start + fresh.length]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what was not typed into as the same objects', () => {
    const text = '{"a": {"x": [1, 2]}, "b": {"y": 1}}';
    const before = readTree(text)?.value as { readonly a: unknown; readonly b: unknown };
    const after = readTree(text.replace('"y": 1', '"y": 15'))?.value as typeof before;
    expect(after).toEqual({ a: { x: [1, 2] }, b: { y: 15 } });
    expect([after.a === before.a, after.b === before.b]).toEqual([true, false]);
  });
});
