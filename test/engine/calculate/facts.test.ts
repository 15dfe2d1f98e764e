import type { FactDeclaration, Facts, Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { sure } from '../../support/sure.ts';
import { indicator, lineOf, linesOf, metric, outcomeOf, policyOf, scorecard, told } from '../../support/policy.ts';

const facts: readonly FactDeclaration[] = [
  { id: 'grade', name: 'Grade', type: 'text', values: ['junior', 'senior'], about: 'employee', whenMissing: 'junior' },
  { id: 'hired', name: 'Hired', type: 'date', about: 'employee', whenMissing: '2020-01-01' },
  { id: 'ready', name: 'Ready', type: 'boolean', about: 'period', whenMissing: true },
  { id: 'share', name: 'Share', type: 'number', unit: '%', about: 'period', whenMissing: 10, domain: { min: 0, max: 100 } },
  { id: 'calls', name: 'Calls', type: 'number', unit: 'call', about: 'period', whenMissing: 1, domain: { integer: true } },
];
const made = (changes: Partial<Policy> = {}): Policy =>
  policyOf({}, { facts, metrics: [metric('sales', 'sale'), metric('double', 'sale', { formula: { '*': [{ var: 'sales' }, 2] } })], ...changes });

const problems = (values: Facts['facts'], changes: Partial<Facts> = {}, policy = made()) =>
  told(outcomeOf(policy, { sales: 100, ...values }, changes).problems);

describe('facts', () => {
  it.each(['480', 480, '480.00', '-3', '0.1'])('are exact numbers: %s', (sales) => {
    expect(outcomeOf(made(), { sales }).status).toBe('calculated');
  });

  it.each([
    ['number-format', 'sales', '1 200,50'],
    ['number-format', 'sales', '95 %'],
    ['not-a-number', 'sales', 'NaN'],
    ['not-a-number', 'sales', 'Infinity'],
    ['not-a-number', 'sales', true],
    ['not-a-number', 'sales', ''],
    ['not-a-text-value', 'grade', 5],
    ['not-a-text-value', 'grade', true],
    ['not-a-boolean-value', 'ready', 'true'],
    ['not-a-boolean-value', 'ready', 1],
    ['not-a-date-value', 'hired', '2026-02-30'],
    ['not-a-date-value', 'hired', '01.02.2026'],
    ['not-a-date-value', 'hired', 20260101],
    ['fact-not-permitted', 'grade', 'Senior'],
    ['fact-below-minimum', 'share', '-0.01'],
    ['fact-above-maximum', 'share', '100.01'],
    ['fact-not-integer', 'calls', '2.5'],
  ] as const)('are refused with `%s` where %s is %s', (code, name, value) => {
    expect(problems({ [name]: value })).toEqual([`${code} facts:/facts/${name}`]);
  });

  it('spell the number that was meant', () => {
    expect(outcomeOf(made(), { sales: '1 200,50' }).problems[0]?.data).toMatchObject({ suggestion: '1200.50' });
  });

  it('are all told at once, with the missing ones', () => {
    const policy = made({
      scorecards: [{ ...scorecard(), pay: { targetBonus: { fact: 'bonus-base' } } }],
      facts: [...facts, { id: 'bonus-base', name: 'B', type: 'number', unit: 'RUB', about: 'employee' }],
    });
    expect(problems({ sales: '5 %', ready: 'yes' }, {}, policy)).toEqual([
      'number-format facts:/facts/sales',
      'not-a-boolean-value facts:/facts/ready',
      'missing-fact facts:/facts',
    ]);
  });

  it('that nobody asked for are warnings with the nearest name, and change nothing', () => {
    const outcome = outcomeOf(made(), { sales: 100, salse: 5, double: 7, 'a/b~c': 1 });
    expect(told(outcome.problems)).toEqual([
      'unasked-fact facts:/facts/salse',
      'calculated-metric-given facts:/facts/double',
      'unasked-fact facts:/facts/a~1b~0c',
    ]);
    expect(outcome.problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(outcome.problems[0]?.data).toEqual({ name: 'salse', known: ['sales'] });
    expect(linesOf(outcome)('bonus')).toBe('1000');
  });

  it.each(['constructor-x', 'to-string', 'has-own-property'])('named like a part of JavaScript are as unknown as any: %s', (name) => {
    expect(problems({ [name]: 1 })).toEqual([`unasked-fact facts:/facts/${name}`]);
  });

  it('keep a number too long for JavaScript exact', () => {
    expect(linesOf(outcomeOf(made(), { sales: '0.1234567890123456789012345678901234567891' }))('sales.actual')).toBe(
      '0.1234567890123456789012345678901234567891',
    );
  });

  it.each([
    ['wrong-policy', '/policy', { policy: 'other' }],
    ['period-reversed', '/period', { period: { from: '2026-03-31', until: '2026-03-01' } }],
    ['period-not-covered', '/period', { period: { from: '2025-12-01', until: '2025-12-31' } }],
    ['wrong-scorecard', '/scorecard', { scorecard: 'seler' }],
  ] as readonly [string, string, Partial<Facts>][])('are refused with `%s` at %s', (code, at, changes) => {
    expect(problems({}, changes)).toEqual([`${code} facts:${at}`]);
    expect(outcomeOf(made(), { sales: 1 }, changes).status).toBe('refused');
  });

  it('end with the policy', () => {
    const policy = made({ effective: { from: '2026-01-01', until: '2026-03-30' } });
    expect(problems({}, {}, policy)).toEqual(['period-not-covered facts:/period']);
    expect(problems({}, {}, made({ effective: { from: '2026-03-01', until: '2026-03-31' } }))).toEqual([]);
  });

  it.each([
    ['week', '2026-03-02', '2026-03-08', true],
    ['week', '2026-03-02', '2026-03-09', false],
    ['month', '2026-02-01', '2026-02-28', true],
    ['month', '2026-03-01', '2026-03-15', false],
    ['quarter', '2026-01-01', '2026-03-31', true],
    ['half-year', '2026-07-01', '2026-12-31', true],
    ['year', '2026-01-01', '2026-12-31', true],
    ['year', '2026-01-01', '2026-06-30', false],
  ] as const)('for a %s from %s until %s fit its length: %s', (period, from, until, fits) => {
    const outcome = outcomeOf(made({ period }), { sales: 1 }, { period: { from, until } });
    expect(outcome.status).toBe('calculated');
    expect(told(outcome.problems)).toEqual(fits ? [] : ['period-length facts:/period']);
  });
});

describe('what the facts choose', () => {
  const card = (id: string, grade: string) => ({ ...scorecard(), id, appliesTo: { '==': [{ var: 'grade' }, grade] } });
  const two = made({ scorecards: [card('junior', 'junior'), card('senior', 'senior')] });

  it('is the card that they name, when it applies', () => {
    expect(outcomeOf(two, { sales: 1, grade: 'senior' }, { scorecard: 'senior' })).toMatchObject({ status: 'calculated', scorecard: 'senior' });
    expect(problems({ grade: 'junior' }, { scorecard: 'senior' }, two)).toEqual(['scorecard-not-applicable facts:/scorecard']);
  });

  it('is the only card that applies, when they name none', () => {
    expect(outcomeOf(two, { sales: 1, grade: 'senior' }).scorecard).toBe('senior');
    expect(outcomeOf(two, { sales: 1 }).scorecard).toBe('junior');
    expect(problems({}, {}, made({ scorecards: [card('a', 'junior'), card('b', 'junior')] }))).toEqual(['several-scorecards facts:']);
    expect(problems({}, {}, made({ scorecards: [card('a', 'senior'), card('b', 'senior')] }))).toEqual(['no-scorecard facts:']);
  });

  it('cannot be chosen without the facts that decide it', () => {
    const unknown = made({ facts: [{ id: 'grade', name: 'G', type: 'text', about: 'employee' }], scorecards: two.scorecards });
    expect(told(outcomeOf(unknown, { sales: 1 }).problems)).toContain('missing-fact policy:/scorecards/0/appliesTo');
  });

  const varied = made({
    scorecards: [
      {
        ...scorecard(),
        indicators: [indicator('sales'), indicator('more', { metric: 'sales' })],
        weightVariants: [
          {
            id: 'spring',
            until: '2026-05-31',
            weights: [
              { indicator: 'sales', weight: 70 },
              { indicator: 'more', weight: 30 },
            ],
          },
          { id: 'later', from: '2026-06-01', when: { var: 'ready' }, weights: [{ indicator: 'more', weight: 100 }] },
        ],
      },
    ],
  });
  const june = { period: { from: '2026-06-01', until: '2026-06-30' } };

  it('is the weight variant of their period whose condition holds', () => {
    const [spring, later] = [outcomeOf(varied, { sales: 1 }), outcomeOf(varied, { sales: 1 }, june)];
    expect([spring.sheet?.variant, linesOf(spring)('sales.weight'), linesOf(spring)('more.weight')]).toEqual(['spring', '70', '30']);
    expect([later.sheet?.variant, linesOf(later)('sales.weight'), linesOf(later)('more.weight')]).toEqual(['later', '0', '100']);
    expect(spring.trace?.byId.get('more.weight')?.line.source.pointer).toBe('/scorecards/0/weightVariants/0/weights/1');
  });

  it('is no variant where none covers the whole period or holds', () => {
    expect(problems({}, { period: { from: '2026-05-15', until: '2026-06-14' } }, varied)).toEqual(['no-variant facts:/period']);
    expect(problems({ ready: false }, june, varied)).toEqual(['no-variant facts:/period']);
  });

  it('is not one of several variants', () => {
    const both = {
      ...varied,
      scorecards: varied.scorecards.map((one) => ({
        ...one,
        weightVariants: sure(one.weightVariants).map((variant, index) => ({
          ...variant,
          from: '2026-01-01',
          until: '2026-12-31',
          when: index === 0 ? { var: 'ready' } : { '==': [{ var: 'grade' }, 'junior'] },
        })),
      })),
      effective: { from: '2026-01-01', until: '2026-12-31' },
    };
    expect(problems({}, {}, both)).toEqual(['several-variants facts:/period']);
    expect(problems({ grade: 'senior' }, {}, both)).toEqual([]);
  });

  it('says in the trial period that nothing is paid', () => {
    const trial = made({ cycle: { trial: { from: '2026-03-01', until: '2026-03-31' } } });
    expect(outcomeOf(trial, { sales: 100 }).sheet?.payable).toBe(false);
    expect(outcomeOf(trial, { sales: 100 }, { period: { from: '2026-04-01', until: '2026-04-30' } }).sheet?.payable).toBe(true);
    expect(lineOf(outcomeOf(trial, { sales: 100 }), 'bonus')).toBe('1000');
  });
});
