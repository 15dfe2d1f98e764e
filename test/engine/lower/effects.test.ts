import type { CutOff, ExtraPay, FactDeclaration, Limit, Modifier, Policy, Quantity, Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { documentOf, indicator, lineOf, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const facts: readonly FactDeclaration[] = [
  { id: 'accident', name: 'Accident', type: 'boolean', about: 'period', whenMissing: false },
  { id: 'margin', name: 'Margin', type: 'number', unit: 'RUB', about: 'period', whenMissing: 0 },
  { id: 'rate', name: 'Rate', type: 'number', unit: '%', about: 'period' },
  { id: 'factor', name: 'Factor', type: 'number', unit: '1', about: 'employee' },
  { id: 'worked', name: 'Worked', type: 'number', unit: 'day', about: 'period' },
];

/** A salary of 500, a target bonus of 1,000, an index that is the actual of `sales`. */
const card = (changes: Partial<Scorecard>): Policy => policyOf({ pay: { salary: 500, targetBonus: 1000 }, ...changes }, { facts });

const lines = (policy: Policy, values: Record<string, number | string | boolean>, ids: readonly string[]) => ids.map(linesOf(outcomeOf(policy, values)));

describe('a cut-off', () => {
  const cutOff = (changes: Partial<CutOff>): CutOff => ({
    id: 'accident',
    name: 'Accident',
    condition: { var: 'accident' },
    effect: 'zero',
    scope: { card: 'bonus' },
    ...changes,
  });

  it.each([
    [{ effect: 'zero' }, '0'],
    [{ effect: 'multiply', by: '0.5' }, '600'],
    [{ effect: 'cap', by: 30 }, '300'],
  ] as const)('on the bonus does %o where its condition holds, and nothing where not', (effect, expected) => {
    const policy = card({ cutOffs: [cutOff(effect)] });
    expect(lines(policy, { sales: 120, accident: true }, ['cut-off.accident', 'bonus.base', 'bonus.accident', 'bonus', 'total'])).toEqual([
      'true',
      '1200',
      expected,
      expected,
      String(500 + Number(expected)),
    ]);
    expect(lines(policy, { sales: 120, accident: false }, ['cut-off.accident', 'bonus.accident'])).toEqual(['false', '1200']);
  });

  it.each([
    [{ effect: 'zero' }, '0'],
    [{ effect: 'multiply', by: '0.5' }, '55'],
    [{ effect: 'cap', by: 100 }, '100'],
  ] as const)('on the score of an indicator does %o', (effect, expected) => {
    const policy = policyOf(
      {
        indicators: [indicator('a', { weight: 50 }), indicator('b', { weight: 50 })],
        cutOffs: [cutOff({ ...effect, scope: { indicators: ['a'] } })],
      },
      { facts, metrics: [metric('a', 'piece'), metric('b', 'piece')] },
    );
    const line = linesOf(outcomeOf(policy, { a: 110, b: 100, accident: true }));
    expect([line('a.score'), line('a.score.accident'), line('a.contribution')]).toEqual(['110', expected, String(Number(expected) / 2)]);
    expect(lineOf(outcomeOf(policy, { a: 110, b: 100 }), 'b.score.accident')).toBeUndefined();
  });

  it('applies in order, each to what the one before left', () => {
    const policy = card({ cutOffs: [cutOff({ id: 'half', effect: 'multiply', by: '0.5' }), cutOff({ id: 'cap', effect: 'cap', by: 10 })] });
    expect(told(checkPolicy(documentOf(policy)))).toEqual(['reserved-id policy:/scorecards/0/cutOffs/1/id']);
    const named = card({ cutOffs: [cutOff({ id: 'half', effect: 'multiply', by: '0.5' }), cutOff({ id: 'tenth', effect: 'cap', by: 10 })] });
    expect(lines(named, { sales: 100, accident: true }, ['bonus.half', 'bonus.tenth', 'bonus'])).toEqual(['500', '100', '100']);
  });

  it('on the variable part takes the extra pay too', () => {
    const policy = card({ extras: [{ id: 'fixed', name: 'F', formula: 200 }], cutOffs: [cutOff({ effect: 'cap', by: 50, scope: { card: 'variable' } })] });
    expect(lines(policy, { sales: 100, accident: true }, ['bonus', 'extras', 'variable.base', 'variable.accident', 'variable', 'total'])).toEqual([
      '1000',
      '200',
      '1200',
      '500',
      '500',
      '1000',
    ]);
  });

  it('on an extra pay line caps at a percentage of the amount before', () => {
    const policy = card({ extras: [{ id: 'fixed', name: 'F', formula: 200 }], cutOffs: [cutOff({ effect: 'cap', by: 50, scope: { extras: ['fixed'] } })] });
    expect(lines(policy, { sales: 100, accident: true }, ['extra.fixed.pay', 'extra.fixed.accident', 'extra.fixed', 'extras', 'bonus'])).toEqual([
      '200',
      '100',
      '100',
      '100',
      '1000',
    ]);
  });

  it('can stand on an indicator of its own that earns nothing', () => {
    const policy = policyOf(
      {
        indicators: [indicator('a'), { id: 'accidents', metric: 'accidents', type: 'cut-off', measurement: 'quantitative' }],
        cutOffs: [cutOff({ condition: { '>': [{ var: 'accidents.actual' }, 0] }, indicator: 'accidents' })],
      },
      { metrics: [metric('a', 'piece'), metric('accidents', 'accident', { direction: 'lower' })] },
    );
    expect(lines(policy, { a: 100, accidents: 1 }, ['accidents.actual', 'bonus'])).toEqual(['1', '0']);
    expect(lineOf(outcomeOf(policy, { a: 100, accidents: 1 }), 'accidents.score')).toBeUndefined();
  });
});

describe('a modifier', () => {
  const modifier = (changes: Partial<Modifier>): Modifier => ({ id: 'personal', name: 'Personal', effect: 'multiply', by: '1.1', on: 'bonus', ...changes });

  it.each([
    [{ on: 'index' }, { 'index.personal': '110', bonus: '1100' }],
    [
      { on: 'index', effect: 'add', by: 5 },
      { 'index.personal': '105', bonus: '1050' },
    ],
    [{ on: 'bonus' }, { 'bonus.personal': '1100', variable: '1100' }],
    [{ on: 'bonus', effect: 'add', by: { percent: 10, of: 'salary' } }, { 'bonus.personal': '1050' }],
    [{ on: 'variable' }, { bonus: '1000', 'variable.personal': '1100', total: '1600' }],
    [{ on: 'variable', effect: 'add', by: -100 }, { total: '1400' }],
  ] as const)('%o', (changes, expected) => {
    const line = linesOf(outcomeOf(card({ modifiers: [modifier(changes)] }), { sales: 100 }));
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, line(id)]))).toEqual(expected);
  });

  it('changes nothing and reads nothing where its condition does not hold', () => {
    const policy = card({ modifiers: [modifier({ when: { var: 'accident' }, by: { fact: 'factor' } })] });
    expect(lines(policy, { sales: 100 }, ['modifier.personal.when', 'bonus.personal'])).toEqual(['false', '1000']);
    expect(lines(policy, { sales: 100, accident: true, factor: '0.7' }, ['bonus.personal'])).toEqual(['700']);
    expect(told(outcomeOf(policy, { sales: 100, accident: true }).problems)).toEqual(['missing-fact facts:/facts']);
  });

  const table = (gives: 'percent' | 'coefficient', values: readonly [number | string, number | string]): Partial<Modifier> => ({
    by: undefined as never,
    table: {
      over: { fact: 'rate' },
      curve: {
        gives,
        bands: [
          { id: 'low', to: 3, ends: '(]', pays: { kind: 'constant', value: values[0] } },
          { id: 'high', from: 3, ends: '()', pays: { kind: 'constant', value: values[1] } },
        ],
      },
    },
  });
  const tabled = (gives: 'percent' | 'coefficient', values: readonly [number | string, number | string], changes: Partial<Modifier> = {}) => {
    const { by: _, ...made } = modifier({ ...table(gives, values), ...changes });
    return card({ modifiers: [made] });
  };

  it('multiplies by a table, a percentage as a hundredth', () => {
    expect(
      lines(tabled('coefficient', ['1.5', '0.6']), { sales: 100, rate: 3 }, [
        'modifier.personal.over',
        'modifier.personal.band',
        'modifier.personal',
        'bonus.personal',
      ]),
    ).toEqual(['3', 'low', '1.5', '1500']);
    expect(lines(tabled('percent', [150, 60]), { sales: 100, rate: '3.1' }, ['modifier.personal', 'bonus'])).toEqual(['0.6', '600']);
  });

  it('looks nothing up where its condition does not hold', () => {
    const policy = tabled('coefficient', ['1.5', '0.6'], { when: { var: 'accident' } });
    expect(lines(policy, { sales: 100 }, ['modifier.personal.over', 'modifier.personal.band', 'modifier.personal', 'bonus'])).toEqual([
      'missing',
      'missing',
      'missing',
      '1000',
    ]);
    expect(told(outcomeOf(policy, { sales: 100, accident: true }).problems)).toEqual(['missing-fact facts:/facts']);
  });

  it('adds what a table gives to an index of the same kind, and never to money', () => {
    expect(lines(tabled('percent', [5, -5], { effect: 'add', on: 'index' }), { sales: 100, rate: 1 }, ['index.personal'])).toEqual(['105']);
    expect(told(checkPolicy(documentOf(tabled('percent', [5, -5], { effect: 'add' }))))).toEqual([
      'table-unit policy:/scorecards/0/modifiers/0/table/curve/gives',
    ]);
  });
});

describe('a limit', () => {
  it.each([
    ['bonus', 'bonus.bounds', '800', '800'],
    ['variable', 'variable.bounds', '800', '1300'],
    ['total', 'total.bounds', '800', '800'],
  ] as const)('on the %s keeps it within its amounts', (on, line, high, total) => {
    const limit: Limit = { id: 'bounds', on, atLeast: 300, atMost: { percent: 80, of: 'target-bonus' } };
    const policy = card({ limits: [limit] });
    expect(lines(policy, { sales: 200 }, [line, 'total'])).toEqual([high, on === 'bonus' ? '1300' : total]);
    expect(lines(policy, { sales: 0 }, [line])).toEqual([on === 'total' ? '500' : '300']);
  });
});

describe('proration', () => {
  const prorated = (changes: object = {}) =>
    card({
      extras: [{ id: 'fixed', name: 'F', formula: 100 }],
      proration: { by: 'working-days', worked: { fact: 'worked' }, norm: 20, on: ['salary', 'bonus', 'extras'], ...changes },
    });

  it('pays in proportion to the time worked, never more than the whole', () => {
    const ids = ['salary.prorated', 'bonus.prorated', 'bonus', 'extra.fixed.prorated', 'total'];
    expect(lines(prorated(), { sales: 100, worked: 5 }, ids)).toEqual(['125', '250', '250', '25', '400']);
    expect(lines(prorated(), { sales: 100, worked: 25 }, ids)).toEqual(['500', '1000', '1000', '100', '1600']);
  });

  it('makes one division', () => {
    expect(lines(prorated({ norm: 3 }), { sales: 100, worked: 1 }, ['bonus.prorated'])).toEqual(['333.3333333333333333333333333333333333333']);
  });

  it('leaves alone what it does not name', () => {
    const policy = prorated({ on: ['bonus'] });
    expect(lines(policy, { sales: 100, worked: 5 }, ['bonus', 'extra.fixed', 'total'])).toEqual(['250', '100', '850']);
    expect(lineOf(outcomeOf(policy, { sales: 100, worked: 5 }), 'salary.prorated')).toBeUndefined();
  });

  it('pays no bonus and no extra pay below the smallest share', () => {
    const policy = prorated({ minimumShare: 50 });
    expect(lines(policy, { sales: 100, worked: '9.99' }, ['proration.below', 'salary.prorated', 'bonus', 'extra.fixed', 'total'])).toEqual([
      'true',
      '249.75',
      '0',
      '0',
      '249.75',
    ]);
    expect(lines(policy, { sales: 100, worked: 10 }, ['proration.below', 'bonus'])).toEqual(['false', '500']);
  });

  it('has no value for a norm of 0', () => {
    expect(told(outcomeOf(prorated({ worked: 1, norm: { fact: 'worked' } }), { sales: 100, worked: 0 }).problems)).toEqual([
      'norm-not-positive policy:/scorecards/0/proration/norm',
    ]);
  });
});

describe('a factor in percent', () => {
  const facts = [{ id: 'funded', name: 'Funded', type: 'number', unit: '%', about: 'company' } as const];
  const by = (quantity: Quantity): Policy => ({ ...card({ modifiers: [{ id: 'm', name: 'M', effect: 'multiply', by: quantity, on: 'bonus' }] }), facts });

  it('multiplies as percent / 100', () => {
    expect(lines(by({ fact: 'funded' }), { sales: 100, funded: 90 }, ['bonus.m'])).toEqual(['900']);
    expect(lines(by({ formula: { '-': [100, { var: 'funded' }] } }), { sales: 100, funded: 90 }, ['bonus.m'])).toEqual(['100']);
    expect(lines(by('0.5'), { sales: 100, funded: 90 }, ['bonus.m'])).toEqual(['500']);
  });
});

describe('an extra pay line', () => {
  const extra = (changes: Partial<ExtraPay>): Policy =>
    card({ extras: [{ id: 'commission', name: 'Commission', of: { fact: 'margin' }, ...changes } as ExtraPay] });
  const ids = ['extra.commission.base', 'extra.commission.pay', 'extra.commission', 'extras'];

  it('pays a rate on the counted share of what is above', () => {
    expect(lines(extra({ above: 3000000, share: 30, rate: 2 }), { sales: 100, margin: 3300000 }, ids)).toEqual(['90000', '1800', '1800', '1800']);
    expect(lines(extra({ above: 3000000, share: 30, rate: 2 }), { sales: 100, margin: 2900000 }, ids)).toEqual(['0', '0', '0', '0']);
    expect(lines(extra({ rate: 2 }), { sales: 100, margin: -50 }, ids)).toEqual(['0', '0', '0', '0']);
  });

  it('pays each bracket its own part', () => {
    const brackets = extra({
      brackets: [
        { from: 0, rate: 1 },
        { from: 1000, rate: 2 },
        { from: 5000, rate: 10 },
      ],
    });
    const paid = (margin: number) => lines(brackets, { sales: 100, margin }, ['extra.commission']);
    expect([0, 500, 1000, 3000, 6000].map(paid)).toEqual([['0'], ['5'], ['10'], ['50'], ['190']]);
  });

  it('pays so much for each unit, of whatever unit', () => {
    const facts = [{ id: 'calls', name: 'Calls', type: 'number', unit: 'call', about: 'period' } as const];
    const pieces = (changes: Partial<ExtraPay>): Policy => ({ ...extra({ of: { fact: 'calls' }, ...changes }), facts });
    const paid = (policy: Policy, calls: number) => lines(policy, { sales: 100, calls }, ['extra.commission.base', 'extra.commission']);
    expect(paid(pieces({ perUnit: '0.45' }), 1210)).toEqual(['1210', '544.5']);
    expect(paid(pieces({ perUnit: 2, above: 1000 }), 900)).toEqual(['0', '0']);
    const tiers = pieces({
      brackets: [
        { from: 0, perUnit: 1 },
        { from: 800, perUnit: '1.5' },
      ],
    });
    expect([800, 801, 1000].map((calls) => paid(tiers, calls)[1])).toEqual(['800', '801.5', '1100']);
  });

  it('pays a formula, at most its cap', () => {
    const { of: _, ...formula } = { of: 0, id: 'fixed', name: 'Fixed', formula: { '*': [{ var: 'bonus' }, 2] }, cap: 1500 };
    expect(lines(card({ extras: [formula] }), { sales: 100 }, ['extra.fixed.pay', 'total'])).toEqual(['1500', '3000']);
  });

  it('pays 0 and reads nothing where its condition does not hold', () => {
    const policy = extra({ when: { var: 'accident' }, rate: { fact: 'rate' } });
    expect(lines(policy, { sales: 100, margin: 100 }, ids)).toEqual(['0', '0', '0', '0']);
    expect(lines(policy, { sales: 100, margin: 100, accident: true, rate: 5 }, ids)).toEqual(['100', '5', '5', '5']);
  });
});

describe('a figure', () => {
  it('is shown and not paid', () => {
    const policy = card({ figures: [{ id: 'over', name: 'Over plan', unit: 'RUB', formula: { '-': [{ var: 'bonus' }, { var: 'target-bonus' }] } }] });
    expect(lines(policy, { sales: 113 }, ['figure.over', 'total'])).toEqual(['130', '1630']);
  });
});
