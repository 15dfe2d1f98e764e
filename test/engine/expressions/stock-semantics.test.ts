import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stockValue, strictVerdict } from './stock.ts';

const DATA = { leads: 12, plan: 10, grade: 'senior', hired: true, zero: 0, pie: { filling: 'apple' } };

/** Expressions that the subset calculates, and what JsonLogic makes of them. */
const CALCULATED: readonly unknown[] = [
  true,
  17,
  'apple',
  { '==': [1, 1] },
  { '===': [1, 2] },
  { '!=': ['a', 'b'] },
  { '!==': [true, false] },
  { '>': [2, 1] },
  { '>=': [1, 1] },
  { '<': [1, 2] },
  { '<=': [3, 2] },
  { '<': [1, 2, 3] },
  { '<': [1, 1, 3] },
  { '<': [1, 4, 3] },
  { '<=': [1, 1, 1] },
  { '<=': [1, 4, 3] },
  { '!': [true] },
  { '!': false },
  { and: [true, false] },
  { and: [true] },
  { or: [false, false, true] },
  { or: [false] },
  { '?:': [false, 1, 2] },
  { if: [false, 1, true, 2, 3] },
  { if: [false, 'a', false, 'b', 'c'] },
  { in: ['b', ['a', 'b']] },
  { in: [2, [1, 3]] },
  { '+': [1, 2, 3] },
  { '-': [2, 5] },
  { '-': [3] },
  { '-': 3 },
  { '*': [2, 3, 4] },
  { '/': [3, 4] },
  { '%': [7, 3] },
  { '%': [-7, 3] },
  { '%': [7, -3] },
  { min: [3, 1, 2] },
  { max: [3, 1, 2] },
  { max: [-1] },
  { var: 'leads' },
  { var: ['leads'] },
  { var: 'pie.filling' },
  { '/': [{ '*': [{ var: 'leads' }, 100] }, { var: 'plan' }] },
  { if: [{ '>=': [{ var: 'leads' }, { var: 'plan' }] }, 'reached', 'not yet'] },
  { and: [{ '==': [{ var: 'grade' }, 'senior'] }, { var: 'hired' }] },
  { in: [{ var: 'grade' }, ['junior', 'senior']] },
  { '!': { var: 'hired' } },
  { or: [{ '<': [{ var: 'leads' }, 10] }, { '!=': [{ var: 'grade' }, 'junior'] }] },
  { '-': [{ max: [{ var: 'leads' }, 20] }, 1] },
];

/** What JsonLogic gives a value for, by conversions or by silence, and the subset refuses. */
const REFUSED: readonly (readonly [rule: unknown, code: string])[] = [
  [null, 'null-literal'],
  [[1], 'list-not-expected'],
  [{}, 'empty-expression'],
  [{ a: 1, b: 2 }, 'two-key-expression'],
  [{ '==': [1, '1'] }, 'text-for-number'],
  [{ '==': ['1', 1] }, 'text-for-number'],
  [{ '===': [1, true] }, 'type-mismatch'],
  [{ '>': ['2', 1] }, 'text-for-number'],
  [{ '<': ['a', 'b'] }, 'not-ordered'],
  [{ '<': [true, false] }, 'not-ordered'],
  [{ '!': 0 }, 'condition-not-boolean'],
  [{ '!': [[]] }, 'list-not-expected'],
  [{ '!!': [1] }, 'unknown-operator'],
  [{ and: [1, 3] }, 'condition-not-boolean'],
  [{ or: [0, true] }, 'condition-not-boolean'],
  [{ if: [1, 'a', 'b'] }, 'condition-not-boolean'],
  [{ if: [] }, 'wrong-arity'],
  [{ if: [true, 'a'] }, 'wrong-arity'],
  [{ if: [true, 'a', 1] }, 'type-mismatch'],
  [{ if: [true, 1, null] }, 'null-literal'],
  [{ in: ['Spring', 'Springfield'] }, 'list-expected'],
  [{ in: ['a', []] }, 'empty-list'],
  [{ in: [1, ['1']] }, 'text-for-number'],
  [{ in: [1, [{ var: 'leads' }]] }, 'list-not-literal'],
  [{ '+': ['3.14'] }, 'wrong-arity'],
  [{ '+': ['1', 1] }, 'text-for-number'],
  [{ '+': [true, 1] }, 'type-mismatch'],
  [{ '*': [] }, 'wrong-arity'],
  [{ '/': [5, 0] }, 'division-by-zero'],
  [{ '/': [0, 0] }, 'division-by-zero'],
  [{ '%': [5, 0] }, 'division-by-zero'],
  [{ '/': [5, { var: 'zero' }] }, 'division-by-zero'],
  [{ '/': [1, 2, 3] }, 'wrong-arity'],
  [{ '>': [3, 2, 1] }, 'wrong-arity'],
  [{ max: [] }, 'wrong-arity'],
  [{ cat: ['a', 'b'] }, 'unknown-operator'],
  [{ missing: ['a'] }, 'unknown-operator'],
  [{ map: [{ var: 'a' }, 1] }, 'unknown-operator'],
  [{ var: 'nobody' }, 'unknown-name'],
  [{ var: '' }, 'unknown-name'],
  [{ var: [] }, 'wrong-arity'],
  [{ var: 1 }, 'name-not-text'],
  [{ var: ['leads', 0] }, 'default-not-permitted'],
  [{ var: { '?:': [true, 'leads', 'plan'] } }, 'name-not-text'],
  [{ var: 'constructor' }, 'unknown-name'],
  [{ var: '__proto__' }, 'unknown-name'],
  [{ toString: [] }, 'unknown-operator'],
  [{ constructor: [1] }, 'unknown-operator'],
  [{ 'decimal.add': [1, 2] }, 'unknown-operator'],
];

describe('the meaning of JsonLogic', () => {
  it.each(CALCULATED.map((rule) => [JSON.stringify(rule), rule]))('%s is what JsonLogic says', (_name, rule) => {
    expect(strictVerdict(rule, DATA)).toEqual({ value: stockValue(rule, DATA) });
  });

  it.each(REFUSED.map(([rule, code]) => [JSON.stringify(rule), rule, code]))('%s is refused', (_name, rule, code) => {
    expect(strictVerdict(rule, DATA)).toEqual({ refused: [code] });
  });

  const leaf = fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.boolean(),
    fc.constantFrom<unknown>('senior', '1', '', null, [], { var: 'leads' }, { var: 'grade' }, { var: 'zero' }, { var: 'hired' }, { var: 'x' }),
  );
  const tokens = ['if', '?:', 'and', 'or', '!', '==', '===', '!=', '!==', '<', '<=', '>', '>=', '+', '-', '*', '%', 'min', 'max', 'in'] as const;
  const { rule } = fc.letrec((tie) => ({
    rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('call')),
    call: fc.tuple(fc.constantFrom(...tokens), fc.array(tie('rule'), { maxLength: 4 })).map(([token, args]) => ({ [token]: args })),
  }));

  it('is kept or refused for any expression, never changed', () => {
    let calculated = 0;
    fc.assert(
      fc.property(rule, (any) => {
        const verdict = strictVerdict(any, DATA);
        if (!('value' in verdict)) return;
        calculated += 1;
        const stock = stockValue(any, DATA);
        expect(verdict.value).toEqual(stock === 0 ? 0 : stock);
      }),
      { numRuns: 3000 },
    );
    expect(calculated).toBeGreaterThan(100);
  });
});

const shared = path.join(import.meta.dirname, '../../../../shared/data/json-logic-compatible.json');
describe('the cases on which JsonLogic engines agree, where they are at hand', () => {
  const cases = existsSync(shared) ? (JSON.parse(readFileSync(shared, 'utf8')) as unknown[]).filter((entry) => typeof entry === 'object') : [];

  it('give the same value, or are refused', () => {
    for (const { rule: logic, data, result } of cases as readonly { rule: unknown; data?: unknown; result: unknown }[]) {
      const verdict = strictVerdict(logic, data);
      if ('value' in verdict) expect(verdict.value, JSON.stringify(logic)).toEqual(result);
      else expect(verdict.refused, JSON.stringify(logic)).not.toEqual([]);
    }
  });
});
