import type { CorrectionGround, CorrectionRecord, Facts, Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { MARCH, documentOf, indicator, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const ground: CorrectionGround = {
  id: 'market',
  text: 'The market changed',
  initiators: ['Head of sales', 'Finance'],
  approvers: ['Director', 'HR'],
  untilDaysAfterEnd: 10,
  parameters: ['plan', 'weight', 'actual', 'level', 'target-bonus', 'indicators', 'fact'],
};

const record = (changes: Partial<CorrectionRecord>): CorrectionRecord => ({
  id: 'order-1',
  ground: 'market',
  date: '2026-04-05',
  reason: 'Ruble fell',
  initiatedBy: { role: 'Head of sales', name: 'Anna' },
  approvedBy: [
    { role: 'Director', name: 'Boris', date: '2026-04-05' },
    { role: 'HR', name: 'Vera' },
  ],
  period: MARCH,
  changes: [{ parameter: 'plan', indicator: 'a', value: 50 }],
  ...changes,
});

const made = (changes: Partial<Policy> = {}, ofGround: Partial<CorrectionGround> = {}): Policy =>
  policyOf(
    {
      pay: { targetBonus: 1000 },
      indicators: [
        indicator('a', {
          weight: 60,
          levels: [
            { id: 'low', at: 40, score: 50 },
            { id: 'high', at: 80, score: 100 },
          ],
          attainment: { method: 'ratio' },
        }),
        indicator('b', { weight: 40 }),
        { id: 'accidents', metric: 'accidents', type: 'cut-off', measurement: 'quantitative' },
      ],
    },
    {
      metrics: [metric('a', 'piece'), metric('b', 'piece'), metric('accidents', 'accident')],
      facts: [{ id: 'norm', name: 'Norm', type: 'number', unit: 'piece', about: 'period', whenMissing: 10 }],
      corrections: { grounds: [{ ...ground, ...ofGround }] },
      ...changes,
    },
  );

const values = { a: 50, b: 100, accidents: 0 };
const outcomeWith = (corrections: readonly CorrectionRecord[], policy = made(), facts: Partial<Facts> = {}) =>
  outcomeOf(policy, values, { corrections, employee: { id: 'e-7' }, ...facts });
const refusal = (changes: Partial<CorrectionRecord>, policy = made()) => told(outcomeWith([record(changes)], policy).problems);

describe('a permitted correction', () => {
  it('replaces the plan, cites its record, and is named in the sheet', () => {
    const outcome = outcomeWith([record({})]);
    expect(linesOf(outcome)('a.attainment')).toBe('100');
    expect(outcome.trace?.byId.get('a.plan')?.line).toMatchObject({
      note: 'corrected',
      source: { pointer: '/scorecards/0/indicators/0/plan', record: 'order-1', recordPointer: '/corrections/0/changes/0', recordDocument: 'facts' },
    });
    expect([outcome.sheet?.corrections, outcome.records?.map(({ id }) => id)]).toEqual([['order-1'], ['order-1']]);
  });

  it.each([
    [[{ parameter: 'actual', indicator: 'a', value: 90 }], 'a.actual', '90'],
    [[{ parameter: 'level', indicator: 'a', level: 'high', value: '70.5' }], 'a.level.high', '70.5'],
    [[{ parameter: 'target-bonus', value: 2000 }], 'bonus', '1400'],
    [
      [
        { parameter: 'weight', indicator: 'a', value: 30 },
        { parameter: 'weight', indicator: 'b', value: 70 },
      ],
      'index',
      '85',
    ],
    [[{ parameter: 'fact', fact: 'b', value: 10 }], 'index', '34'],
    [[{ parameter: 'fact', fact: 'b', value: 10 }], 'fact.b', '10'],
    [
      [
        { parameter: 'indicators', indicator: 'a', value: false },
        { parameter: 'weight', indicator: 'b', value: 100 },
      ],
      'index',
      '100',
    ],
    [
      [
        { parameter: 'indicators', indicator: 'a', value: false },
        { parameter: 'weight', indicator: 'b', value: 100 },
      ],
      'a.actual',
      undefined,
    ],
  ] as const)('of %o makes %s %s', (changes, line, expected) => {
    expect(linesOf(outcomeWith([record({ changes })]))(line)).toBe(expected);
  });

  it('replaces an actual that is missing', () => {
    const corrected = outcomeOf(
      made({ missing: 'zero' }),
      { b: 100, accidents: 0 },
      { corrections: [record({ changes: [{ parameter: 'actual', indicator: 'a', value: 100 }] })] },
    );
    expect(linesOf(corrected)('index')).toBe('100');
  });

  it('of the policy holds for everybody in its period', () => {
    const policy = made({ correctionRecords: [record({})] });
    const outcome = outcomeOf(policy, values);
    expect(linesOf(outcome)('a.plan')).toBe('50');
    expect(outcome.trace?.byId.get('a.plan')?.line.source).toMatchObject({ recordPointer: '/correctionRecords/0/changes/0', recordDocument: 'policy' });
    expect(linesOf(outcomeOf(policy, values, { period: { from: '2026-04-01', until: '2026-04-30' } }))('a.plan')).toBe('100');
  });

  it('applies after an earlier one, whatever their order in the document', () => {
    const later = record({ id: 'later', date: '2026-04-06', changes: [{ parameter: 'plan', indicator: 'a', value: 25 }] });
    const sameDay = record({ id: 'same-day', changes: [{ parameter: 'plan', indicator: 'a', value: 200 }] });
    expect(linesOf(outcomeWith([later, record({})]))('a.plan')).toBe('25');
    expect(linesOf(outcomeWith([record({}), sameDay]))('a.plan')).toBe('200');
  });

  it('is rounded like the line that it replaces', () => {
    const policy = made({ rounding: [{ what: 'plan', to: 10, mode: 'half-up' }] });
    expect(linesOf(outcomeWith([record({ changes: [{ parameter: 'plan', indicator: 'a', value: 47 }] })], policy))('a.plan')).toBe('50');
  });

  it.each([
    ['period', { period: { from: '2026-02-01', until: '2026-02-28' } }],
    ['scorecard', { scorecard: 'buyer' }],
    ['employee', { employee: 'e-8' }],
  ] as const)('for another %s is not applied, and the facts that bring it are warned', (_what, changes) => {
    const outcome = outcomeWith([record(changes)]);
    expect(linesOf(outcome)('a.plan')).toBe('100');
    expect(told(outcome.problems)).toEqual(['correction-ignored facts:/corrections/0']);
  });

  it('applies to the employee and card that it names', () => {
    expect(linesOf(outcomeWith([record({ employee: 'e-7', scorecard: 'seller' })]))('a.plan')).toBe('50');
  });
});

describe('a correction is refused', () => {
  it.each([
    [
      'corrections-not-permitted',
      '',
      {},
      (() => {
        const { corrections: _, ...rest } = made();
        return rest;
      })(),
    ],
    ['unknown-ground', '/ground', { ground: 'weather' }],
    ['correction-initiator', '/initiatedBy/role', { initiatedBy: { role: 'Seller', name: 'Gleb' } }],
    ['correction-parameter', '/changes/0/parameter', {}, made({}, { parameters: ['weight'] })],
    ['correction-indicator', '/changes/0/indicator', {}, made({}, { indicators: ['b'] })],
    ['correction-late', '/date', { date: '2026-04-11' }],
    ['correction-not-approved', '/approvedBy', { approvedBy: [{ role: 'Director' }] }],
    ['correction-approved-late', '/approvedBy', { approvedBy: [{ role: 'Director', date: '2026-04-06' }, { role: 'HR' }] }],
    ['correction-self-approved', '/approvedBy/1', { approvedBy: [{ role: 'Director' }, { role: 'HR', name: 'Anna' }] }],
    ['change-incomplete', '/changes/0', { changes: [{ parameter: 'level', indicator: 'a', value: 1 }] }],
    ['unknown-indicator', '/changes/0/indicator', { changes: [{ parameter: 'plan', indicator: 'c', value: 1 }] }],
    ['unknown-level', '/changes/0/level', { changes: [{ parameter: 'level', indicator: 'a', level: 'hihg', value: 1 }] }],
    ['unknown-fact', '/changes/0/fact', { changes: [{ parameter: 'fact', fact: 'nrom', value: 1 }] }],
    ['change-not-applicable', '/changes/0', { changes: [{ parameter: 'weight', indicator: 'accidents', value: 1 }] }],
    ['not-a-boolean-value', '/changes/0/value', { changes: [{ parameter: 'indicators', indicator: 'a', value: 'no' }] }],
    ['number-format', '/changes/0/value', { changes: [{ parameter: 'plan', indicator: 'a', value: '1 200,5' }] }],
    ['corrected-weights', '/changes/0', { changes: [{ parameter: 'weight', indicator: 'a', value: 50 }] }],
    ['corrected-weights', '/changes/0', { changes: [{ parameter: 'indicators', indicator: 'b', value: false }] }],
    [
      'no-indicator-left',
      '/changes/1',
      {
        changes: [
          { parameter: 'indicators', indicator: 'a', value: false },
          { parameter: 'indicators', indicator: 'b', value: false },
        ],
      },
    ],
  ] as readonly [string, string, Partial<CorrectionRecord>, Policy?][])('with `%s` at %s', (code, at, changes, policy) => {
    expect(refusal(changes, policy)).toEqual([`${code} facts:/corrections/0${at}`]);
    expect(outcomeWith([record(changes)], policy).totals).toBeUndefined();
  });

  it('for every reason at once', () => {
    expect(refusal({ date: '2026-05-01', initiatedBy: { role: 'Seller' }, approvedBy: [{ role: 'HR' }] })).toEqual([
      'correction-initiator facts:/corrections/0/initiatedBy/role',
      'correction-late facts:/corrections/0/date',
      'correction-not-approved facts:/corrections/0/approvedBy',
    ]);
  });

  it('by role where the initiator and an approver are not both named', () => {
    expect(refusal({ initiatedBy: { role: 'Finance' }, approvedBy: [{ role: 'Director' }, { role: 'HR' }, { role: 'Finance', name: 'Dina' }] })).toEqual([
      'correction-self-approved facts:/corrections/0/approvedBy/2',
    ]);
    expect(
      refusal({ initiatedBy: { role: 'Finance', name: 'Egor' }, approvedBy: [{ role: 'Director' }, { role: 'HR' }, { role: 'Finance', name: 'Dina' }] }),
    ).toEqual([]);
  });

  it('on the last day it is still permitted', () => {
    expect(refusal({ date: '2026-04-10' })).toEqual([]);
  });

  it('in the policy for its own period alone, and told when the policy is checked', () => {
    const policy = made({ correctionRecords: [record({ date: '2026-04-11' })] });
    expect(told(checkPolicy(documentOf(policy)))).toEqual(['correction-late policy:/correctionRecords/0/date']);
    expect(outcomeOf(policy, values).status).toBe('refused');
    expect(outcomeOf(policy, values, { period: { from: '2026-04-01', until: '2026-04-30' } }).status).toBe('calculated');
  });
});
