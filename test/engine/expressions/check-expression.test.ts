import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression, scopeOf } from '../../../engine/2-check/expressions/index.ts';
import type { NamedValue } from '../../../engine/2-check/expressions/index.ts';
import type { ValueType } from '../../../engine/3-lower/sheet.ts';
import { add, fact, line, number } from '../../../engine/operators/build.ts';
import { typeOfExpression } from '../../../engine/operators/index.ts';
import { expressionProblems } from '../../../engine/problems/expression.ts';
import { worded } from '../../support/texts.ts';

const inUnit = (unit: string): ValueType => ({ kind: 'number', unit });
const TYPES: Readonly<Record<string, ValueType>> = {
  revenue: inUnit('RUB'),
  'in-millions': inUnit('million-RUB'),
  'in-thousands': inUnit('thousand-RUB'),
  margin: inUnit('RUB'),
  share: inUnit('%'),
  leads: inUnit('lead'),
  calls: inUnit('call'),
  orders: inUnit('order'),
  days: inUnit('day'),
  factor: inUnit('1'),
  grade: { kind: 'text' },
  hired: { kind: 'date' },
  accident: { kind: 'boolean' },
};
const FACTS = new Map(Object.entries(TYPES).map(([id, type]): [string, NamedValue] => [id, { read: fact(id), type }]));
const SCOPE = scopeOf(new Map([...FACTS, ['leads.plan', { read: line('leads.plan'), type: inUnit('lead') }]]), new Set(['bonus']));
const LOOKUP = { line: () => inUnit('lead'), fact: (id: string) => FACTS.get(id)?.type };

const check = (logic: unknown, expected?: ValueType, literals?: ReadonlyMap<string, string>) =>
  checkExpression(logic as never, '/at', SCOPE, expected, literals);
const v = (name: string) => ({ var: name });

/** Unit of a number, kind, or codes of the problems. */
function typeOf(logic: unknown, expected?: ValueType): string {
  const { type, problems } = check(logic, expected);
  if (type === undefined)
    return worded(problems)
      .map(({ code }) => code)
      .join(' ');
  return type.kind === 'number' ? type.unit : type.kind;
}

describe('what an expression is rewritten to', () => {
  it('reads facts and lines by the operators of the scope', () => {
    expect(check({ '+': [v('leads'), v('leads.plan')] })).toEqual({
      expression: add(fact('leads'), line('leads.plan')),
      type: inUnit('lead'),
      reads: ['leads', 'leads.plan'],
      problems: [],
    });
  });

  it('takes one argument without brackets', () => {
    expect(check({ '!': v('accident') }).expression).toEqual({ 'boolean.not': [fact('accident')] });
  });

  it.each([
    [{ '-': [v('leads')] }, 'decimal.negate'],
    [{ '-': [v('leads'), 1] }, 'decimal.subtract'],
    [{ '%': [v('leads'), 2] }, 'decimal.remainder'],
    [{ '===': [v('grade'), 'a'] }, 'compare.equal'],
    [{ '!==': [v('grade'), 'a'] }, 'compare.not-equal'],
    [{ '<': [0, v('leads'), 9] }, 'compare.less'],
    [{ in: [v('grade'), ['a']] }, 'text.one-of'],
    [{ in: [v('leads'), [1, 2]] }, 'compare.one-of'],
    [{ in: [v('hired'), ['2026-01-01']] }, 'compare.one-of'],
    [{ '?:': [v('accident'), 0, 1] }, 'if'],
    [{ known: v('leads') }, 'missing.known'],
    [{ average: [v('leads'), v('leads.plan')] }, 'decimal.average'],
    [{ round: [v('share'), 0.5, 'floor'] }, 'decimal.round'],
    [{ 'days-between': [v('hired'), '2026-01-31'] }, 'date.days-between'],
    [{ abs: [{ '-': [v('leads')] }] }, 'decimal.abs'],
  ])('%j is %s', (logic, operator) => {
    const { expression, problems } = check(logic);
    expect(problems).toEqual([]);
    expect(Object.keys(expression ?? {})).toEqual([operator]);
  });

  it('keeps decimals as the document writes them', () => {
    const long = '0.1234567890123456789012345';
    expect(check(long, undefined, new Map([['/at', long]])).expression).toEqual(number(long));
    expect(
      check(
        { '+': [long, 1.5] },
        undefined,
        new Map([
          ['/at/+/0', long],
          ['/at/+/1', '1.50'],
        ]),
      ).expression,
    ).toEqual(add(number(long), number('1.5')));
    expect(check({ '/': [long, 2] }, undefined, new Map([['/at/~1/0', long]])).problems).toEqual([]);
    expect(check(1e21).expression).toEqual(number('1000000000000000000000'));
  });
});

describe('units', () => {
  it.each([
    [{ '*': [v('leads'), 2] }, 'lead'],
    [{ '/': [v('revenue'), v('orders')] }, 'RUB/order'],
    [{ '*': [{ '/': [v('revenue'), v('leads')] }, v('leads')] }, 'RUB'],
    [{ '/': [v('revenue'), v('margin')] }, '1'],
    [{ '*': [v('share'), 2] }, '%'],
    [{ '*': [v('share'), v('factor')] }, '%'],
    [{ '/': [v('share'), v('share')] }, '1'],
    [{ 'percent-of': [v('share'), v('revenue')] }, 'RUB'],
    [{ 'percent-of': [5, v('revenue')] }, 'RUB'],
    [{ percent: [v('leads'), v('calls')] }, '%'],
    [{ percent: [v('revenue'), 1000] }, '%'],
    [{ percent: [1, 2] }, '%'],
    [{ '-': [100, v('share')] }, '%'],
    [{ max: [0, v('revenue')] }, 'RUB'],
    [{ if: [v('accident'), 0, v('revenue')] }, 'RUB'],
    [{ if: [v('accident'), 0, 5] }, '1'],
    [{ '+': [{ '*': [2, 3] }, v('leads')] }, 'lead'],
    [{ round: [v('share'), 1, 'half-up'] }, '%'],
    [{ '+': [{ round: [2.5, 1, 'up'] }, v('leads')] }, 'lead'],
    [{ 'days-between': [v('hired'), '2026-12-31'] }, 'day'],
    [{ '>': [{ 'days-between': [v('hired'), '2026-12-31'] }, 90] }, 'boolean'],
    [{ '>=': [v('share'), 80] }, 'boolean'],
    [{ '<=': [80, v('share'), 100] }, 'boolean'],
    [{ '==': [v('hired'), '2026-01-01'] }, 'boolean'],
    [{ '<': ['2026-01-01', v('hired')] }, 'boolean'],
  ])('%j is in %s', (logic, unit) => {
    expect(typeOf(logic)).toBe(unit);
  });

  it.each([
    [{ '*': [v('days'), 350] }, 'RUB'],
    [{ '*': [v('leads'), 50] }, 'RUB'],
    [{ '*': [50000, v('factor')] }, 'RUB'],
    [{ '*': [v('days'), v('leads'), 2] }, 'RUB'],
    [{ '+': [v('revenue'), { '*': [v('days'), 350] }] }, 'RUB'],
    [{ '+': [1000, { '*': [v('days'), 350] }, { '*': [v('leads'), 50] }] }, 'RUB'],
    [{ '-': [100, { '*': [2, v('days')] }] }, '%'],
    [{ max: [0, { '-': [100, { '*': [2, { max: [0, v('days')] }] }] }] }, '%'],
    [{ if: [v('accident'), 0, { '*': [v('days'), 350] }] }, 'RUB'],
    [{ round: [{ '*': [v('days'), 350] }, 1, 'up'] }, 'RUB'],
    [{ '*': [{ '/': [v('revenue'), v('margin')] }, 100] }, '%'],
    [{ '/': [{ '*': [v('revenue'), 100] }, v('margin')] }, '%'],
    [{ min: [120, { '*': [100, { '/': [v('leads'), v('calls')] }] }] }, '%'],
  ])('a number in %j is a rate, so that it is %s', (logic, unit) => {
    const { problems, type } = check(logic, { kind: 'number', unit });
    expect(problems).toEqual([]);
    expect(type).toEqual({ kind: 'number', unit });
  });

  it.each([
    [{ '*': [v('revenue'), 2] }, '%'],
    [{ '*': [v('revenue'), 100] }, '%'],
    [{ '*': [v('share'), 1000] }, 'RUB'],
    [{ '*': [v('factor'), 50] }, '%'],
    [{ '*': [{ '/': [v('revenue'), v('margin')] }, 10] }, '%'],
    [{ '*': [{ '/': [v('revenue'), v('margin')] }, 100, 2] }, '%'],
    [{ '*': [{ '*': [{ '/': [v('revenue'), v('margin')] }, 100] }, 100] }, '%'],
    [{ '*': [{ '*': [100, v('factor')] }, { '*': [100, v('factor')] }] }, '%'],
    [{ '/': [{ '*': [{ '/': [v('revenue'), v('margin')] }, 100] }, 4] }, '%'],
    [{ '/': [100, { '*': [100, v('factor')] }] }, '%'],
    [{ '/': [v('revenue'), v('margin')] }, '%'],
    [{ '*': [v('in-millions'), 1000] }, 'RUB'],
    [{ '+': [v('days'), { '*': [v('days'), 350] }] }, 'RUB'],
    [v('days'), 'RUB'],
    [{ '*': [v('days'), v('factor')] }, 'RUB'],
  ])('no number makes of %j something in %s', (logic, unit) => {
    expect(check(logic, { kind: 'number', unit }).problems.map(({ code }) => code)).toEqual(['unit-not-as-declared']);
  });

  it.each([
    [{ '>': [{ '*': [v('days'), 2] }, v('revenue')] }, 'unit-mismatch'],
    [{ percent: [{ '*': [v('days'), 2] }, v('revenue')] }, 'unit-mismatch'],
    [{ '+': [v('revenue'), v('leads')] }, 'unit-mismatch'],
    [{ '>': [v('revenue'), v('share')] }, 'unit-mismatch'],
    [{ if: [v('accident'), v('leads'), v('calls')] }, 'unit-mismatch'],
    [{ percent: [v('revenue'), v('days')] }, 'unit-mismatch'],
    [{ percent: [v('in-millions'), v('in-thousands')] }, 'unit-mismatch'],
    [{ '*': [v('share'), v('revenue')] }, 'percent-times-quantity'],
    [{ '*': [v('share'), v('share')] }, 'percent-times-quantity'],
    [{ '/': [v('revenue'), v('share')] }, 'percent-times-quantity'],
    [{ '/': [1, v('share')] }, 'percent-times-quantity'],
    [{ '/': [v('share'), v('days')] }, 'percent-times-quantity'],
    [{ 'percent-of': [v('revenue'), v('share')] }, 'not-percent'],
    [{ 'percent-of': [v('factor'), v('revenue')] }, 'not-percent'],
    [{ '+': [v('revenue'), v('hired')] }, 'type-mismatch'],
    [{ '==': [v('grade'), v('leads')] }, 'type-mismatch'],
    [{ '==': [v('accident'), 'yes'] }, 'type-mismatch'],
    [{ '+': [v('revenue'), '100'] }, 'text-for-number'],
    [{ '>': ['100', v('revenue')] }, 'text-for-number'],
    [{ round: ['1', 1, 'up'] }, 'text-for-number'],
    [{ '<': [v('grade'), 'b'] }, 'not-ordered'],
    [{ '<': [v('hired'), '2026-02-30'] }, 'malformed-date'],
    [{ 'days-between': [v('hired'), 'today'] }, 'malformed-date'],
    [{ round: [v('share'), 0, 'up'] }, 'step-not-positive'],
    [{ round: [v('share'), -1, 'up'] }, 'step-not-positive'],
    [{ round: [v('share'), '0.01', 'up'] }, 'text-for-number'],
    [{ round: [v('share'), 'whole', 'up'] }, 'step-not-positive'],
    [{ round: [v('share'), v('factor'), 'up'] }, 'step-not-positive'],
    [{ round: [v('share'), 1, 'bankers'] }, 'unknown-rounding-mode'],
    [{ round: [v('share'), 1, v('grade')] }, 'unknown-rounding-mode'],
    [{ round: [v('share'), 1, { toString: false }] }, 'unknown-rounding-mode'],
    [{ var: [{ toString: false }, 1] }, 'default-not-permitted'],
    [{ round: [v('share'), 1] }, 'wrong-arity'],
    [{ if: [v('leads'), 1, 2] }, 'condition-not-boolean'],
    [{ and: [v('accident'), v('grade')] }, 'condition-not-boolean'],
    [{ '!': v('grade') }, 'condition-not-boolean'],
    [{ in: [v('accident'), [true]] }, 'boolean'],
    [{ in: [v('grade'), ['a', 1]] }, 'type-mismatch'],
    [{ in: [v('hired'), ['soon']] }, 'malformed-date'],
    [1e60, 'number-out-of-range'],
    [1e-60, 'number-out-of-range'],
    [Number.NaN, 'number-out-of-range'],
    [undefined, 'null-literal'],
  ])('%j: %s', (logic, code) => {
    expect(typeOf(logic)).toBe(code);
  });

  it('stops at exponents that nobody can read', () => {
    expect(typeOf({ '*': Array.from({ length: 10 }, () => v('revenue')) })).toBe('unit-too-complex');
  });
});

describe('the type that the place needs', () => {
  it.each([
    [100, inUnit('%'), '%'],
    [{ '+': [1, 2] }, inUnit('RUB'), 'RUB'],
    [{ if: [v('accident'), 0, 5] }, inUnit('%'), '%'],
    [{ '/': [v('revenue'), v('orders')] }, inUnit('RUB'), 'RUB'],
    [{ '/': [v('leads'), v('calls')] }, inUnit('1'), '1'],
    [v('revenue'), inUnit('RUB'), 'RUB'],
    ['2026-01-31', { kind: 'date' }, 'date'],
    ['a', { kind: 'text' }, 'text'],
    [{ '/': [v('leads'), v('calls')] }, inUnit('%'), 'unit-not-as-declared'],
    [v('factor'), inUnit('%'), 'unit-not-as-declared'],
    [v('revenue'), inUnit('USD'), 'unit-not-as-declared'],
    [v('leads'), { kind: 'boolean' }, 'condition-not-boolean'],
    ['yes', { kind: 'boolean' }, 'condition-not-boolean'],
    [v('accident'), inUnit('%'), 'type-mismatch'],
    ['100', inUnit('%'), 'text-for-number'],
    [v('leads'), { kind: 'text' }, 'type-mismatch'],
    ['31.01.2026', { kind: 'date' }, 'malformed-date'],
    [v('grade'), { kind: 'date' }, 'type-mismatch'],
  ] as const)('%j as %j: %s', (logic, expected, result) => {
    expect(typeOf(logic, expected as ValueType)).toBe(result);
  });

  it('restates a unit that differs in what is counted, in the expression too', () => {
    const { expression } = check({ '/': [v('revenue'), v('orders')] }, inUnit('RUB'));
    expect(expression).toEqual({ 'decimal.quantity': [{ 'decimal.divide': [fact('revenue'), fact('orders')] }, 'RUB'] });
  });
});

describe('a problem', () => {
  const problem = (logic: unknown) => check(logic).problems[0];

  it('points at the part, through operators with a slash and through brackets left out', () => {
    expect(problem({ '/': [v('revenue'), { '+': [1, v('nobody')] }] })?.pointer).toBe('/at/~1/1/+/1/var');
    expect(problem({ '!': { '>': [v('grade'), 1] } })?.pointer).toBe('/at/!/>/1');
    expect(problem({ if: [true, 1, 2, 3] })?.pointer).toBe('/at');
    expect(problem({ in: [v('grade'), ['a', null]] })?.pointer).toBe('/at/in/1/1');
  });

  it('names both units and where they come from', () => {
    expect(problem({ '+': [v('revenue'), { '*': [v('leads'), v('factor')] }] })).toMatchObject({
      pointer: '/at/+/1',
      data: { left: 'RUB', leftFrom: 'revenue', right: 'lead', rightFrom: '{"*":[{"var":"leads"},{"var":"factor"}]}', operator: '+' },
    });
    expect(problem({ if: [v('accident'), v('leads'), v('accident'), v('leads'), v('revenue')] })).toMatchObject({
      pointer: '/at/if/4',
      data: { left: 'lead', right: 'RUB' },
    });
  });

  it('proposes the nearest name and operator', () => {
    expect(problem(v('revenu'))?.data).toEqual({ name: 'revenu', known: ['revenue'] });
    expect(problem({ avarage: [1] })?.data).toEqual({ operator: 'avarage', known: ['average'] });
    expect(problem({ round: [1, 1, 'half-upp'] })?.data).toEqual({ mode: 'half-upp', known: ['half-up'] });
  });

  it('tells a name that comes later from one that nobody has', () => {
    expect(problem(v('bonus'))?.code).toBe('name-not-yet-calculated');
    expect(problem(v('bonuses'))?.code).toBe('unknown-name');
  });

  it('says which problems there are, all at once', () => {
    expect(check({ and: [{ '>': [v('x'), '1'] }, { like: [1] }, null, { a: 1, b: 2 }] }).problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['unknown-name', '/at/and/0/>/0/var'],
      ['unknown-operator', '/at/and/1'],
      ['null-literal', '/at/and/2'],
      ['two-key-expression', '/at/and/3'],
    ]);
  });

  it('says how many arguments an operator takes', () => {
    expect(problem({ if: [true, 1] })?.data).toEqual({ operator: 'if', count: 2, expected: '3, 5, 7…' });
    expect(problem({ '-': [1, 2, 3] })?.data).toEqual({ operator: '-', count: 3, expected: '1, 2' });
    expect(problem({ '<': [1] })?.data).toEqual({ operator: '<', count: 1, expected: '2–3' });
    expect(problem({ '+': [1] })?.data).toEqual({ operator: '+', count: 1, expected: '≥ 2' });
  });

  it('stops at a depth that nobody can read', () => {
    const deep = (levels: number): unknown => (levels === 0 ? true : { '!': deep(levels - 1) });
    expect(check(deep(64)).problems).toEqual([]);
    expect(worded(check(deep(65)).problems).map(({ code }) => code)).toEqual(['expression-too-deep']);
    expect(worded(check(deep(5000)).problems).map(({ code }) => code)).toEqual(['expression-too-deep']);
  });

  it('stops at more than anybody reads, in no time', () => {
    const many = check({ and: Array.from({ length: 900 }, (_unused, index) => ({ '>': [v(`unknown-${index}`), { like: index }] })) });
    expect(many.problems).toHaveLength(101);
    expect(many.problems.at(-1)).toMatchObject({ code: 'more-problems', data: { limit: 100 } });
    expect(worded(check({ '+': Array.from({ length: 100_000 }, () => 1) }).problems).map(({ code }) => code)).toEqual(['too-many-arguments']);
    expect(worded(check({ in: [1, Array.from({ length: 100_000 }, () => null)] }).problems).map(({ code }) => code)).toEqual(['too-many-arguments']);
    expect(check({ '+': Array.from({ length: 1000 }, () => 1) }).problems).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('never takes %s for a name or operator', (name) => {
    const plain = { resolve: (id: string) => (({}) as Record<string, NamedValue>)[id], names: [] };
    expect(worded(checkExpression({ var: name }, '', plain).problems).map(({ code }) => code)).toEqual(['unknown-name']);
    expect(worded(check(JSON.parse(`{"${name}": [1, 2]}`)).problems).map(({ code }) => code)).toEqual(['unknown-operator']);
  });
});

describe('whatever it is given', () => {
  const tokens = [
    'if',
    'and',
    '!',
    '==',
    '<',
    '+',
    '-',
    '*',
    '/',
    'min',
    'in',
    'round',
    'percent-of',
    'percent',
    'average',
    'known',
    'days-between',
    'var',
  ] as const;
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(...Object.keys(TYPES).map(v), 'a', '2026-01-01', 1, 0.5, true, 'half-up', ['a'], [1, 2], null),
    fc.jsonValue(),
  );
  const { logic } = fc.letrec((tie) => ({
    logic: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(fc.constantFrom(...tokens), fc.array(tie('logic'), { maxLength: 4 })).map(([token, args]) => ({ [token]: args })),
    ),
  }));

  it('never throws, has a type exactly when it has no problem, and the type that the operators say', () => {
    let typed = 0;
    fc.assert(
      fc.property(logic, fc.constantFrom(undefined, ...Object.values(TYPES)), (any, expected) => {
        const { expression, type, problems } = check(any, expected);
        expect(expression === undefined).toBe(problems.length > 0);
        if (expression === undefined || type === undefined) return;
        typed += 1;
        expect(typeOfExpression(expression, LOOKUP)).toEqual(type);
        if (expected !== undefined) expect(type).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    expect(typed).toBeGreaterThan(100);
  });

  it('uses only codes that have words in both languages', () => {
    fc.assert(
      fc.property(logic, (any) => {
        for (const { code } of check(any, inUnit('%')).problems) expect(Object.keys(expressionProblems)).toContain(code);
      }),
      { numRuns: 1000 },
    );
  });
});
