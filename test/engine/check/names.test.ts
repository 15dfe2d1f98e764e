import type { Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { documentOf, indicator, metric, policy, policyOf, scorecard, told } from '../../support/policy.ts';

const check = (made: Policy) => checkPolicy(documentOf(made));
const fact = (id: string, changes: object = {}) => ({ id, name: id, type: 'number', unit: 'RUB', about: 'employee', ...changes }) as const;
const goal = (id: string, changes: object = {}) => ({ id, name: id, ...changes });
const cutOff = (changes: object = {}) => ({ id: 'accident', name: 'A', condition: true, effect: 'zero', scope: { card: 'bonus' }, ...changes }) as const;
const ground = (changes: object) =>
  ({ id: 'g', text: 'G', initiators: ['a'], parameters: ['plan'], untilDaysAfterEnd: 1, approvers: ['b'], ...changes }) as never;

describe('checkPolicy finds in names', () => {
  it('nothing wrong with the smallest policy', () => {
    expect(check(policy())).toEqual([]);
  });

  it.each<readonly [string, string, Policy]>([
    ['duplicate-id', '/metrics/0/id', policy({ facts: [fact('sales')] })],
    ['duplicate-id', '/goals/1/id', policy({ goals: [goal('profit'), goal('profit')] })],
    ['duplicate-id', '/scorecards/1/id', policy({ scorecards: [scorecard(), scorecard()] })],
    ['duplicate-id', '/scorecards/0/indicators/1/id', policyOf({ indicators: [indicator('sales', { weight: 50 }), indicator('sales', { weight: 50 })] })],
    [
      'duplicate-id',
      '/scorecards/0/modifiers/0/id',
      policyOf({ cutOffs: [cutOff()], modifiers: [{ id: 'accident', name: 'A', effect: 'multiply', by: 1, on: 'bonus' }] }),
    ],
    [
      'duplicate-id',
      '/scorecards/0/extras/1/id',
      policyOf({
        extras: [
          { id: 'x', name: 'X', formula: 1 },
          { id: 'x', name: 'X', formula: 1 },
        ],
      }),
    ],
    [
      'duplicate-id',
      '/scorecards/0/figures/1/id',
      policyOf({
        figures: [
          { id: 'x', name: 'X', formula: 1, unit: '1' },
          { id: 'x', name: 'X', formula: 1, unit: '1' },
        ],
      }),
    ],
    [
      'duplicate-id',
      '/scorecards/0/indicators/0/levels/1/id',
      policyOf({
        indicators: [
          indicator('sales', {
            levels: [
              { id: 'l', at: 1 },
              { id: 'l', at: 2 },
            ],
          }),
        ],
      }),
    ],
    [
      'duplicate-id',
      '/scorecards/0/indicators/0/curve/bands/1/id',
      policyOf({
        indicators: [
          indicator('sales', {
            curve: {
              gives: 'percent',
              bands: [
                { id: 'b', to: 1, ends: '()', pays: { kind: 'nothing' } },
                { id: 'b', from: 1, ends: '[)', pays: { kind: 'nothing' } },
              ],
            },
          }),
        ],
      }),
    ],
    ['reserved-id', '/scorecards/0/indicators/0/id', policyOf({ indicators: [indicator('bonus', { metric: 'sales' })] })],
    ['reserved-id', '/scorecards/0/limits/0/id', policyOf({ limits: [{ id: 'base', on: 'bonus', atMost: 1 }] })],
    [
      'reserved-id',
      '/scorecards/0/indicators/0/levels/0/id',
      policyOf({
        indicators: [indicator('sales', { levels: [{ id: 'below', at: 1, score: 100 }], attainment: { method: 'ladder', below: 0, interpolation: 'step' } })],
      }),
    ],
    [
      'reserved-id',
      '/scorecards/0/indicators/0/attainment/rows/0/id',
      policyOf({
        indicators: [
          indicator('sales', {
            levels: [{ id: 'plan', at: 1 }],
            attainment: { method: 'matrix', interpolation: 'step', over: 5, rows: [{ id: 'below', at: 4, scores: [25] }], below: 0 },
          }),
        ],
      }),
    ],
    ['unknown-metric', '/scorecards/0/indicators/0/metric', policyOf({ indicators: [indicator('sales', { metric: 'salse' })] })],
    ['unknown-metric', '/goals/0/metric', policy({ goals: [goal('profit', { metric: 'profits' })] })],
    ['unknown-metric', '/metrics/0/guards/0', policy({ metrics: [metric('sales', 'sale', { guards: ['returns'] })] })],
    ['unknown-goal', '/scorecards/0/indicators/0/goal', policyOf({ indicators: [indicator('sales', { goal: 'profit' })] })],
    ['unknown-goal', '/goals/0/parent', policy({ goals: [goal('profit', { parent: 'value' })] })],
    ['unknown-goal', '/metrics/0/goal', policy({ metrics: [metric('sales', 'sale', { goal: 'profit' })] })],
    [
      'unknown-fact',
      '/metrics/0/levers/0/moves/0/metric',
      policy({ metrics: [metric('sales', 'sale', { levers: [{ id: 'l', name: 'L', who: 'w', moves: [{ metric: 'calls', by: 1 }] }] })] }),
    ],
    ['unknown-indicator', '/scorecards/0/cutOffs/0/scope/indicators/0', policyOf({ cutOffs: [cutOff({ scope: { indicators: ['leads'] } })] })],
    ['unknown-indicator', '/scorecards/0/cutOffs/0/indicator', policyOf({ cutOffs: [cutOff({ indicator: 'leads' })] })],
    ['unknown-indicator', '/corrections/grounds/0/indicators/0', policy({ corrections: { grounds: [ground({ indicators: ['leads'] })] } })],
    ['unknown-extra', '/scorecards/0/cutOffs/0/scope/extras/0', policyOf({ cutOffs: [cutOff({ scope: { extras: ['commission'] } })] })],
    [
      'unknown-level',
      '/scorecards/0/indicators/0/plan/value/level',
      policyOf({ indicators: [indicator('sales', { plan: { method: 'value', value: { level: 'target' } }, levels: [{ id: 'targets', at: 1 }] })] }),
    ],
    [
      'unknown-name',
      '/scorecards/0/indicators/0/plan/value/fact',
      policyOf({ indicators: [indicator('sales', { plan: { method: 'value', value: { fact: 'plan' } } })] }),
    ],
    [
      'unknown-name',
      '/scorecards/0/indicators/0/attainment/violations/0/fact',
      policyOf({
        indicators: [
          indicator('sales', { attainment: { method: 'points-lost', start: 1, perPoint: 1, floor: 0, violations: [{ fact: 'errors', points: 1 }] } }),
        ],
      }),
    ],
    [
      'unknown-scorecard',
      '/examples/0/scorecard',
      policy({ examples: [{ id: 'e', title: 'E', scorecard: 'seler', facts: {}, expect: { lines: { total: 1 } } }] }),
    ],
    ['unit-missing', '/facts/0', policy({ facts: [{ id: 'base', name: 'B', type: 'number', about: 'employee' }] })],
    ['malformed-unit', '/facts/0/unit', policy({ facts: [fact('base', { unit: 'RUB//lead' })] })],
    ['malformed-unit', '/goals/0/unit', policy({ goals: [goal('profit', { unit: '**' })] })],
    ['malformed-unit', '/scorecards/0/figures/0/unit', policyOf({ figures: [{ id: 'x', name: 'X', formula: 1, unit: '1 000' }] })],
    ['bounds-reversed', '/facts/0/domain', policy({ facts: [fact('base', { domain: { min: 2, max: 1 } })] })],
    ['bounds-reversed', '/metrics/0/range', policy({ metrics: [metric('sales', 'sale', { range: { from: 2, to: 1 } })] })],
    ['fact-above-maximum', '/facts/0/whenMissing', policy({ facts: [fact('base', { whenMissing: 3, domain: { max: 1 } })] })],
    ['fact-not-permitted', '/facts/0/whenMissing', policy({ facts: [fact('grade', { type: 'text', values: ['a'], whenMissing: 'b' })] })],
    ['not-a-boolean-value', '/facts/0/whenMissing', policy({ facts: [fact('ready', { type: 'boolean', whenMissing: 'yes' })] })],
    ['dates-reversed', '/effective/until', policy({ effective: { from: '2026-02-01', until: '2026-01-31' } })],
    ['dates-reversed', '/cycle/trial/until', policy({ cycle: { trial: { from: '2026-02-01', until: '2026-01-31' } } })],
    [
      'quantity-not-a-number',
      '/scorecards/0/proration/norm/fact',
      policyOf({ proration: { by: 'hours', worked: 1, norm: { fact: 'grade' }, on: ['bonus'] } }, { facts: [fact('grade', { type: 'text' })] }),
    ],
  ])('`%s` at %s', (code, pointer, made) => {
    expect(told(check(made))).toContain(`${code} policy:${pointer}`);
    expect(told(check(made)).length).toBe(1);
  });

  it('the nearest name that is known', () => {
    const made = policyOf({ indicators: [indicator('sales', { metric: 'salse' })] });
    expect(check(made)[0]?.data).toEqual({ name: 'salse', known: ['sales'] });
  });

  it('metrics that are calculated from each other in a circle, once, by their names', () => {
    const reads = (id: string, name: string) => metric(id, 'sale', { formula: { '+': [{ var: name }, 1] } });
    const made = policy({ metrics: [metric('sales', 'sale'), reads('a', 'b'), reads('b', 'c'), reads('c', 'a')] });
    expect(check(made).map(({ code, pointer, data }) => ({ code, pointer, data }))).toEqual([
      { code: 'metric-cycle', pointer: '/metrics/1/formula', data: { cycle: ['a', 'b', 'c', 'a'] } },
    ]);
    expect(told(check(policy({ metrics: [metric('sales', 'sale', { formula: { var: 'sales' } })] })))).toEqual(['metric-cycle policy:/metrics/0/formula']);
  });

  it('goals that are their own ancestors', () => {
    const made = policy({ goals: [goal('profit', { parent: 'sales' }), goal('sales', { parent: 'profit' })] });
    expect(check(made).map(({ code, data }) => [code, data])).toEqual([['goal-cycle', { cycle: ['profit', 'sales', 'profit'] }]]);
  });

  it('wrong formulas also of metrics that no card reads', () => {
    const made = policy({ metrics: [metric('sales', 'sale'), metric('idle', 'RUB', { formula: { '+': [{ var: 'sales' }, { var: 'nobody' }] } })] });
    expect(told(check(made))).toEqual(['unknown-name policy:/metrics/1/formula/+/1/var']);
  });

  it('one problem, and not its consequences', () => {
    const made = policyOf(
      {
        indicators: [
          indicator('sales', { weight: 50 }),
          indicator('leads', { weight: 50, metric: 'sales', plan: { method: 'value', value: { fact: 'base' } } }),
        ],
        figures: [{ id: 'f', name: 'F', unit: 'RUB', formula: { '*': [{ var: 'base' }, { var: 'sales.score' }] } }],
      },
      { facts: [fact('base', { unit: '???' })] },
    );
    expect(told(check(made))).toEqual(['malformed-unit policy:/facts/0/unit']);
  });

  it('all problems at once, each at its place', () => {
    const made = policyOf({
      appliesTo: { '==': [{ var: 'grade' }, 'senior'] },
      indicators: [indicator('sales', { weight: 90, goal: 'profit' })],
      cutOffs: [cutOff({ condition: { '+': [1, 2] } })],
    });
    expect([...told(check(made))].sort()).toEqual([
      'condition-not-boolean policy:/scorecards/0/cutOffs/0/condition',
      'unknown-goal policy:/scorecards/0/indicators/0/goal',
      'unknown-name policy:/scorecards/0/appliesTo/==/0/var',
      'weights-not-100 policy:/scorecards/0/indicators',
    ]);
  });

  it('a warning for a fact of an example that nobody asks for', () => {
    const made = policy({ examples: [{ id: 'e', title: 'E', scorecard: 'seller', facts: { sales: 1, salse: 2 }, expect: { lines: { total: 10 } } }] });
    expect(check(made).map(({ code, pointer, severity }) => [code, pointer, severity])).toEqual([['unasked-fact', '/examples/0/facts/salse', 'warning']]);
  });
});
