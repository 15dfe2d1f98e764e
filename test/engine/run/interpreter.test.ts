import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import type { Expression, Line, Sheet } from '../../../engine/3-lower/sheet.ts';
import { evaluate, runSheet } from '../../../engine/4-run/index.ts';
import type { LineValue } from '../../../engine/4-run/index.ts';
import {
  add,
  average,
  boolean,
  divide,
  fact,
  known,
  less,
  line,
  more,
  multiply,
  number,
  otherwise,
  pick,
  text,
  when,
} from '../../../engine/operators/build.ts';
import { decimal, printDecimal } from '../../../engine/values/decimal.ts';
import { MISSING } from '../../../engine/values/value.ts';
import type { Value } from '../../../engine/values/value.ts';
import { salesFacts, salesSheet } from './sales-sheet.ts';
import { inputOf, lineOf, sheetOf } from './sheet-of.ts';

const print = (line: LineValue | undefined): unknown => {
  if (line?.state !== 'value') return line?.state;
  return typeof line.value === 'object' ? printDecimal(line.value) : line.value;
};
const values = (sheet: Sheet, facts: ReadonlyMap<string, Value> = new Map()) => {
  const { byId } = runSheet(sheet, facts);
  return Object.fromEntries([...byId].map(([id, value]) => [id, print(value)]));
};

describe('a sales manager with four indicators', () => {
  it('is paid as published', () => {
    expect(values(salesSheet, salesFacts)).toMatchObject({
      'revenue.attainment': '110',
      'average-check.attainment': '95',
      'call-to-meeting.attainment': '105',
      'calls.attainment': '95',
      'revenue.band': 'accelerated',
      'calls.band': 'proportional',
      'revenue.pay': '26400',
      'average-check.pay': '9500',
      'call-to-meeting.pay': '12600',
      'calls.pay': '9500',
      bonus: '58000',
      'extra.commission': '1800',
      total: '119800',
    });
  });

  it('shows every line in the order of the sheet, and gives the same again', () => {
    const trace = runSheet(salesSheet, salesFacts);
    expect(trace.lines.map(({ line }) => line)).toEqual(salesSheet.lines);
    expect(trace.problems).toEqual([]);
    expect(runSheet(salesSheet, salesFacts)).toEqual(trace);
    expect(runSheet(structuredClone(salesSheet), salesFacts).byId.get('total')).toMatchObject({ value: decimal(119_800) });
  });

  it('pays nothing at 79.99..., something at 80', () => {
    const at = (calls: string) => values(salesSheet, new Map([...salesFacts, ['calls', decimal(calls)]]))['calls.pay'];
    expect(at(`799.${'9'.repeat(30)}`)).toBe('0');
    expect(at('800')).toBe('8000');
  });
});

describe('rounding', () => {
  const rounding = { step: '0.01', mode: 'half-up', pointer: '/rounding/2' } as const;

  it('comes after the expression and keeps what was before; later lines read the rounded value', () => {
    const trace = runSheet(
      sheetOf([lineOf('third', divide(number('2'), number('3')), { rounding }), lineOf('all', multiply(line('third'), number('3')))]),
      new Map(),
    );
    const [third, all] = trace.lines;
    expect(third?.state === 'value' && third.before && printDecimal(third.before)).toBe(`0.${'6'.repeat(39)}7`);
    expect(print(third)).toBe('0.67');
    expect(print(all)).toBe('2.01');
  });

  it('is shown also where it changes nothing, and absent where the contract names none', () => {
    const [rounded, plain] = runSheet(sheetOf([lineOf('a', number('1'), { rounding }), lineOf('b', number('1'))]), new Map()).lines;
    expect(rounded).toHaveProperty('before', decimal(1));
    expect(plain).not.toHaveProperty('before');
  });
});

describe('a missing fact', () => {
  const inputs = [
    inputOf('leads'),
    inputOf('calls'),
    inputOf('rate', { whenMissing: '7.50' }),
    inputOf('grade', { type: { kind: 'text' }, whenMissing: 'junior' }),
  ];

  it('is a problem of the line that needs it, which names it, and of nobody else', () => {
    const trace = runSheet(sheetOf([lineOf('a', add(fact('leads'), fact('calls'))), lineOf('b', line('a')), lineOf('c', number('1'))], inputs), new Map());
    expect(trace.lines).toMatchObject([
      { state: 'failed', problems: [{ data: { fact: 'leads', line: 'a' } }, { data: { fact: 'calls', line: 'a' } }] },
      { state: 'not-calculated', because: ['a'] },
      { state: 'value' },
    ]);
    expect(trace.problems).toEqual([
      { code: 'missing-fact', severity: 'error', document: 'policy', pointer: '/figures/a', data: { fact: 'leads', line: 'a' } },
      { code: 'missing-fact', severity: 'error', document: 'policy', pointer: '/figures/a', data: { fact: 'calls', line: 'a' } },
    ]);
  });

  it('is told once, though several lines need it', () => {
    const trace = runSheet(sheetOf([lineOf('a', fact('leads')), lineOf('b', fact('leads'))], inputs), new Map());
    expect(trace.lines.map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(trace.problems.map(({ data }) => data)).toEqual([{ fact: 'leads', line: 'a' }]);
  });

  it('makes a line missing that may be so, and the lines that stand on it; the last one names the fact', () => {
    const trace = runSheet(
      sheetOf(
        [
          lineOf('a', fact('leads'), { optional: true }),
          lineOf('b', add(line('a'), number('1')), { optional: true }),
          lineOf('c', otherwise(line('b'), number('0'))),
          lineOf('d', average(line('b'), number('4'))),
          lineOf('e', line('b')),
          lineOf('f', known(line('b')), { type: { kind: 'boolean' } }),
        ],
        inputs,
      ),
      new Map([['leads', MISSING]]),
    );
    expect(trace.lines.map(print)).toEqual(['missing', 'missing', '0', '4', 'failed', false]);
    expect(trace.problems.map(({ data }) => data)).toEqual([{ fact: 'leads', line: 'e' }]);
  });

  it('is never a zero or a true: a condition on it is missing', () => {
    const trace = runSheet(sheetOf([lineOf('a', when(less(fact('leads'), number('5')), number('1'), number('2')))], inputs), new Map());
    expect(trace.problems.map(({ code }) => code)).toEqual(['missing-fact']);
  });

  it('takes what is declared for it, and the line says so', () => {
    const trace = runSheet(
      sheetOf([lineOf('a', fact('rate')), lineOf('b', line('a')), lineOf('c', fact('grade'), { type: { kind: 'text' } })], inputs),
      new Map(),
    );
    expect(trace.lines.map(print)).toEqual(['7.5', '7.5', 'junior']);
    expect(trace.lines.map((value) => 'assumed' in value)).toEqual([true, false, true]);
    const given = runSheet(sheetOf([lineOf('a', fact('rate'))], inputs), new Map([['rate', decimal(8)]]));
    expect(given.lines[0]).toEqual({ line: expect.anything() as Line, state: 'value', value: decimal(8) });
  });
});

describe('a line that fails', () => {
  const failing = (id: string) => lineOf(id, divide(number('5'), number('0')));

  it('leaves independent lines alone and stops those that stand on it, which name the lines that failed', () => {
    const trace = runSheet(
      sheetOf([
        failing('a'),
        failing('b'),
        lineOf('c', add(line('a'), number('1'))),
        lineOf('d', add(line('c'), line('b'))),
        lineOf('e', number('3')),
        lineOf('f', when(boolean(true), line('e'), line('d'))),
      ]),
      new Map(),
    );
    expect(trace.lines.map(({ state }) => state)).toEqual(['failed', 'failed', 'not-calculated', 'not-calculated', 'value', 'value']);
    expect(trace.lines.slice(2, 4)).toMatchObject([{ because: ['a'] }, { because: ['a', 'b'] }]);
    expect(trace.problems).toEqual(
      ['a', 'b'].map((id) => ({
        code: 'division-by-zero',
        severity: 'error',
        document: 'policy',
        pointer: `/figures/${id}`,
        data: { dividend: '5', line: id },
      })),
    );
  });

  it('says which bands were asked', () => {
    const trace = runSheet(
      sheetOf([
        lineOf(
          'band',
          pick(
            [
              ['low', less(number('80'), number('80'))],
              ['high', more(number('80'), number('80'))],
            ],
            number('80'),
          ),
        ),
      ]),
      new Map(),
    );
    expect(trace.problems).toMatchObject([{ code: 'no-band', data: { value: '80', bands: ['low', 'high'], line: 'band' } }]);
  });

  it('stops at numbers that grow without end, in no time', () => {
    const lines = [
      lineOf('l0', number('9'.repeat(40))),
      ...Array.from({ length: 40 }, (_, index) => lineOf(`l${index + 1}`, multiply(line(`l${index}`), line(`l${index}`)))),
    ];
    expect(runSheet(sheetOf(lines), new Map()).problems.map(({ code }) => code)).toEqual(['number-too-large']);
  });

  it('reports a fact of another type', () => {
    const inputs = [inputOf('a'), inputOf('b', { type: { kind: 'boolean' } }), inputOf('c', { type: { kind: 'text' } })];
    const facts = new Map<string, Value>([
      ['a', '5'],
      ['b', decimal(1)],
      ['c', true],
    ]);
    const trace = runSheet(
      sheetOf(
        inputs.map(({ id, type }) => lineOf(id, fact(id), { type })),
        inputs,
      ),
      facts,
    );
    expect(trace.problems.map(({ code, data }) => [code, data['fact'], data['expected']])).toEqual([
      ['fact-of-wrong-type', 'a', 'number'],
      ['fact-of-wrong-type', 'b', 'boolean'],
      ['fact-of-wrong-type', 'c', 'text'],
    ]);
  });
});

describe('whatever it is given', () => {
  const names = [
    'decimal.add',
    'decimal.divide',
    'decimal.round',
    'compare.less',
    'band.pick',
    'check.that',
    'if',
    'and',
    'or',
    'missing.known',
    'read.line',
    'read.fact',
    'value.number',
    'value.date',
    'date.days-between',
    'boolean.not',
    'constructor',
    '__proto__',
    '+',
    'var',
    'flow.recall',
    'log',
  ];
  const { expression } = fc.letrec((tie) => ({
    expression: fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(fc.oneof({ depthSize: 'small' }, fc.constantFrom<unknown>('1', 'RUB', 'a', true, 'l0'), tie('expression')), { maxLength: 4 }),
      )
      .map(([name, args]) => Object.fromEntries([[name, args]])),
  }));

  it('never throws, and reports what crashed', () => {
    fc.assert(
      fc.property(fc.array(expression, { maxLength: 5 }), (expressions) => {
        const lines = expressions.map((any, index) => lineOf(`l${index}`, any as Expression));
        const trace = runSheet(sheetOf(lines, [inputOf('a')]), new Map([['a', decimal(1)]]));
        expect(trace.lines).toHaveLength(lines.length);
        evaluate((expressions[0] ?? {}) as Expression, new Map());
      }),
      { numRuns: 500 },
    );
    expect(runSheet(sheetOf([lineOf('a', { nonsense: [] }), lineOf('b', text('x'))]), new Map()).problems).toMatchObject([
      { code: 'line-crashed', data: { line: 'a' } },
    ]);
  });

  it('leaves the operators of json-logic-js as they are', () => {
    const stock: readonly (readonly [unknown, unknown])[] = [
      [{ '==': [1, '1'] }, true],
      [{ '+': ['1', 2] }, 3],
      [{ '/': [1, 0] }, Infinity],
      [{ '>=': [null, 0] }, true],
      [{ min: [2, '1'] }, 1],
      [{ '!': [[]] }, true],
      [{ in: ['a', 'cat'] }, true],
      [{ var: ['x', 7] }, 7],
      [{ if: [[], 1, 2] }, 2],
      [{ and: [1, 0] }, 0],
      [{ or: [0, 3] }, 3],
      [{ '%': [7, 3] }, 1],
      [{ cat: ['a', 1] }, 'a1'],
    ];
    for (const [logic, value] of stock) expect(jsonLogic.apply(logic, {})).toEqual(value);
  });
});
