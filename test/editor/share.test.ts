import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareUnchanged } from '../../editor/lib/document/share.ts';
import { applyEdits, editBetween, followedBy, makeEdit, reverseOf } from '../../editor/lib/document/text-edit.ts';

describe('what did not change', () => {
  it('stays the same object, and what is around a change becomes another', () => {
    const before = { a: { x: [1, 2] }, b: { y: 1 }, list: [{ id: 1 }, { id: 2 }] };
    const after = shareUnchanged(before, { a: { x: [1, 2] }, b: { y: 2 }, list: [{ id: 1 }, { id: 3 }] });
    expect(after).toEqual({ a: { x: [1, 2] }, b: { y: 2 }, list: [{ id: 1 }, { id: 3 }] });
    expect([after.a === before.a, after.b === before.b, after.list === before.list, after.list[0] === before.list[0]]).toEqual([true, false, false, true]);
  });

  it('never makes a value other than the new one', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(shareUnchanged(before, after)).toEqual(after);
        expect(shareUnchanged(before, structuredClone(before))).toBe(before);
      }),
    );
  });
});

describe('an edit of a text', () => {
  it('leads from one text to the other, and back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const edit = editBetween(before, after);
        expect(edit ? applyEdits(before, [edit]) : before).toBe(after);
        expect(edit ? applyEdits(after, [reverseOf(edit, before)]) : after).toBe(before);
      }),
    );
  });

  it('that is made is remembered as the one between the two', () => {
    const after = makeEdit('{"a": 75000}', { start: 6, end: 11, text: '750001' });
    expect([after, editBetween('{"a": 75000}', after)]).toEqual(['{"a": 750001}', { start: 6, end: 11, text: '750001' }]);
    expect(editBetween('same', makeEdit('same', { start: 1, end: 2, text: 'a' }))).toBeUndefined();
  });

  it('and one within what it has put are one edit', () => {
    const place = fc.nat(12);
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 12 }), place, place, fc.string(), place, place, fc.string(), (text, a, b, put, c, d, more) => {
        const first = { start: Math.min(a, b), end: Math.max(a, b), text: put };
        const between = applyEdits(text, [first]);
        const [from, to] = [Math.min(c, d, between.length), Math.min(Math.max(c, d), between.length)];
        const second = { start: from, end: to, text: more };
        const whole = followedBy(first, second);
        if (whole) expect(applyEdits(text, [whole])).toBe(applyEdits(between, [second]));
      }),
    );
  });
});
