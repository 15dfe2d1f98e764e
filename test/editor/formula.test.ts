import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOKENS, operatorsOf } from '@scorewright/engine';
import { further, withOperation, without } from '../../editor/lib/formula/change.ts';
import { logicAt } from '../../editor/lib/formula/logic-at.ts';
import { OPERATIONS, operationOf } from '../../editor/lib/formula/operations.ts';
import { say } from '../../editor/lib/formula/say.ts';
import { logicOf, shapeOf, type Shape } from '../../editor/lib/formula/shape.ts';
import { formOf } from '../../editor/lib/cards/conditions.ts';
import { patchText } from '../../editor/lib/document/patch-text.ts';
import { formula as en } from '../../editor/lib/words/formula.en.ts';
import { formula as ru } from '../../editor/lib/words/formula.ru.ts';
import { caseOf } from '../support/generate/index.ts';

const EXPRESSIONS: ReadonlySet<string> = new Set(['formula', 'condition', 'when', 'appliesTo']);

/** Every expression of a document. */
function expressionsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(expressionsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (EXPRESSIONS.has(name) ? [inner as unknown] : expressionsOf(inner)));
}

/** Whether something of an expression is not shown by pickers. */
function hasUnknown(shape: Shape): boolean {
  return shape.kind === 'unknown' || (shape.kind === 'operation' && shape.parts.some(hasUnknown));
}

const policies = path.join(import.meta.dirname, '../../policies');
const shipped = readdirSync(policies, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => expressionsOf(JSON.parse(readFileSync(path.join(policies, name), 'utf8'))));

/** Any expression of the language, right in form and not necessarily in type. */
const anyExpression = fc.letrec<{ readonly node: unknown; readonly operation: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      fc.string(),
      fc.boolean(),
      fc.constantFrom({ var: 'revenue' }, { var: ['leads.actual'] }),
    ),
    tie('operation'),
  ),
  operation: fc.constantFrom(...OPERATIONS).chain((operation) => {
    const most = Math.min(operation.max, operation.min + 4);
    const isBranching = operation.token === 'if' || operation.token === '?:';
    return fc
      .integer({ min: operation.min, max: most })
      .map((count) => (isBranching && count % 2 === 0 ? count + 1 : count))
      .chain((count) =>
        fc
          .tuple(
            fc.tuple(
              ...Array.from({ length: count }, (_, index) => {
                const takes = operation.takes(index, count);
                return takes === 'list' ? fc.array(fc.oneof(fc.integer(), fc.string()), { minLength: 1, maxLength: 3 }) : tie('node');
              }),
            ),
            fc.boolean(),
          )
          .map(([args, listed]) => ({ [operation.token]: count === 1 && !listed && !Array.isArray(args[0]) ? args[0] : args })),
      );
  }),
})).node;

describe('the builder of formulas', () => {
  it('has every operator that a policy can write, with every number of arguments', () => {
    const missing = TOKENS.filter((token) => token !== 'var').flatMap((token) =>
      operatorsOf(token).flatMap(({ arity, written = arity }) =>
        Array.from({ length: Math.min(written.max, written.min + 6) - written.min + 1 }, (_, index) => written.min + index)
          .filter((count) => written.odd === undefined || count % 2 === 1)
          .filter((count) => (token === 'in' ? count === 2 : operationOf(token, count) === undefined))
          .filter((count) => token !== 'in' || operationOf('in', count) === undefined)
          .map((count) => `${token} of ${count}`),
      ),
    );
    expect(missing).toEqual([]);
    expect(OPERATIONS.filter(({ token }) => !TOKENS.includes(token))).toEqual([]);
  });

  it('shows every expression of the shipped regulations by pickers, and gives it back as it was', () => {
    expect(shipped.length).toBeGreaterThan(80);
    for (const logic of shipped) {
      expect(logicOf(shapeOf(logic))).toEqual(logic);
      expect(hasUnknown(shapeOf(logic)), JSON.stringify(logic)).toBe(false);
    }
  });

  it('gives back every expression made by chance, and shows all of it', () => {
    fc.assert(
      fc.property(anyExpression, (logic) => {
        expect(logicOf(shapeOf(logic))).toEqual(logic);
        expect(hasUnknown(shapeOf(logic))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back the expressions of policies made by chance', () => {
    const made = Array.from({ length: 120 }, (_, seed) => expressionsOf(caseOf(seed * 13).policy)).flat();
    expect(made.length).toBeGreaterThan(100);
    for (const logic of made) {
      expect(logicOf(shapeOf(logic))).toEqual(logic);
      expect(hasUnknown(shapeOf(logic)), JSON.stringify(logic)).toBe(false);
    }
  });

  it('keeps what is no expression as it is', () => {
    for (const logic of [null, [], {}, { '+': [] }, { unknown: [1] }, { var: 5 }, { '+': [1, 2], '-': [1] }, { in: ['a', { var: 'b' }] }]) {
      expect(logicOf(shapeOf(logic))).toEqual(logic);
      expect(formOf(logic)).toBeDefined();
    }
  });

  it('keeps every digit of a number that JavaScript would shorten', () => {
    const text = '{"formula": {"+": [{"var": "a"}, 12345678901234567890.12345, 0.1]}}';
    const logic = logicAt(text, '/formula');
    expect(patchText(text, [{ op: 'replace', path: '/formula', value: withOperation(logicOf(shapeOf(logic)), operationOf('*', 2) ?? never()) }])).toContain(
      '12345678901234567890.12345',
    );
  });

  it('begins, extends and shortens every operation so that its form is right', () => {
    fc.assert(
      fc.property(anyExpression, fc.constantFrom(...OPERATIONS), (logic, operation) => {
        const begun = shapeOf(withOperation(logic, operation));
        expect(begun.kind === 'operation' && begun.operation.token).toBe(operation.token);
        expect(hasUnknown(begun)).toBe(false);
        if (begun.kind !== 'operation') return;
        const more = further(begun);
        if (more) expect(hasUnknown(shapeOf(more.logic))).toBe(false);
        for (const index of begun.parts.keys()) {
          const less = without(begun, index);
          if (less !== undefined) expect(hasUnknown(shapeOf(less))).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says a formula as a person would write it, with brackets only where they are needed', () => {
    const names = new Map([
      ['ad', 'Advertising'],
      ['leads', 'Leads'],
      ['rate', 'Rate'],
    ]);
    const said = (logic: unknown): string => say(shapeOf(logic), (id) => names.get(id) ?? id, en, 'en');
    const [ad, leads, rate] = [{ var: 'ad' }, { var: 'leads' }, { var: 'rate' }];
    expect(said({ '/': [ad, leads] })).toBe('Advertising ÷ Leads');
    expect(said({ '*': [{ '+': [ad, leads] }, 2] })).toBe('(Advertising + Leads) × 2');
    expect(said({ '+': [{ '*': [ad, 2] }, leads] })).toBe('Advertising × 2 + Leads');
    expect(said({ '-': [ad, { '-': [leads, 1] }] })).toBe('Advertising − (Leads − 1)');
    expect(said({ 'percent-of': [5, { '-': [ad, leads] }] })).toBe('5 % of (Advertising − Leads)');
    expect(said({ 'percent-of': [rate, ad] })).toBe('Rate of Advertising');
    expect(said({ if: [{ '>': [leads, 100] }, 120, 100] })).toBe('if Leads > 100, then 120, otherwise 100');
    expect(said({ or: [{ and: [{ '>': [ad, 0] }, { '<': [leads, 5] }] }, { '==': [rate, 1000000] }] })).toBe(
      '(Advertising > 0 and Leads < 5) or Rate = 1,000,000',
    );
    expect(say(shapeOf({ round: [{ var: 'x' }, 0.01, 'half-up'] }), () => 'Чек', ru, 'ru')).toBe(
      'Чек с округлением до 0,01 (до ближайшего, половина — от нуля)',
    );
  });

  it('has words for every operation in both languages', () => {
    for (const words of [en, ru]) expect(OPERATIONS.filter(({ id }) => words.operation[id] === '')).toEqual([]);
  });
});

function never(): never {
  throw new Error('the operation is there');
}
