import { calculatorWork, type CalculatorWork } from '@scorewright/engine';
import type { Indicator, Policy, Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { indicator, metric, outcomeOf, policyOf } from '../../support/policy.ts';

/** Work of the bonus of a card for the facts given. */
function workOf(policy: Policy, facts: Record<string, number | string>): CalculatorWork {
  const { trace, problems } = outcomeOf(policy, facts);
  if (!trace) throw new Error(JSON.stringify(problems));
  return calculatorWork(trace, 'bonus');
}

const oneIndicator = (changes: Partial<Indicator>, card: Partial<Scorecard> = {}): Policy => policyOf({ indicators: [indicator('sales', changes)], ...card });

const LADDER: Partial<Indicator> = {
  attainment: { method: 'ladder', interpolation: 'linear', below: 0 },
  levels: [
    { id: 'start', at: 50, score: 0 },
    { id: 'threshold', at: 80, score: 70 },
    { id: 'target', at: 100, score: 100 },
    { id: 'stretch', at: 120, score: 150 },
  ],
};

describe('work with a pocket calculator', () => {
  it('is 90 / 100, times the weight, times the target bonus, in one go: nothing is noted', () => {
    // 90 100 and six keys for the percentage; 100 and two keys; 1000 and two keys.
    expect(workOf(oneIndicator({}), { sales: 90 })).toEqual({ keys: 22, lookUps: 4, decisions: 0, notes: 0, seconds: 21.9 });
  });

  it('notes each contribution but the last work on the display, and types them for the sum', () => {
    const policy = policyOf(
      { indicators: [indicator('sales', { weight: 60 }), indicator('calls', { weight: 40 })] },
      { metrics: [metric('sales', 'sale'), metric('calls', 'call')] },
    );
    // Of each: 11 keys for the ratio, 2 digits and two keys for the weight. Then 54 on the display or 54 noted, 40, two keys; 1000 and two keys.
    const { keys, lookUps, notes } = workOf(policy, { sales: 90, calls: 100 });
    expect({ keys, lookUps, notes }).toEqual({ keys: 11 + 4 + 12 + 4 + 2 + 2 + 6, lookUps: 3 + 3 + 1 + 1, notes: 1 });
  });

  it('finds the row of a ladder with one look and one decision, however long the ladder is', () => {
    const long = [...Array.from({ length: 12 }, (_, step) => ({ id: `step-${step}`, at: step, score: 0 })), ...(LADDER.levels ?? [])];
    const [short, longer] = [LADDER, { ...LADDER, levels: long }].map((one) => workOf(oneIndicator(one), { sales: 90 }));
    expect(short?.decisions).toBe(1);
    expect(longer).toEqual(short);
  });

  it('does not work out the steps between printed levels and scores', () => {
    // 70 + (90 - 80) x 30 / 20: five numbers of two digits and eight keys; then weight and bonus.
    const { keys, lookUps } = workOf(oneIndicator(LADDER), { sales: 90 });
    expect({ keys, lookUps }).toEqual({ keys: 10 + 8 + 5 + 6, lookUps: 1 + 5 + 1 + 1 });
  });

  it('only reads the score at and beyond the last level', () => {
    const { keys, lookUps } = workOf(oneIndicator(LADDER), { sales: 130 });
    expect({ keys, lookUps }).toEqual({ keys: 3 + 3 + 2 + 6, lookUps: 1 + 1 + 1 + 1 });
  });

  it('takes the branch that was taken, and no other', () => {
    const tax = (when: number) =>
      policyOf({
        indicators: [indicator('sales')],
        modifiers: [{ id: 'quality', name: 'Quality', on: 'bonus', effect: 'multiply', by: 0.5, when: { '>': [{ var: 'sales' }, when] } }],
      });
    const [off, on] = [95, 85].map((when) => workOf(tax(when), { sales: 90 }));
    expect((on?.keys ?? 0) - (off?.keys ?? 0)).toBe(3 + 2);
    expect(on?.decisions).toBe(off?.decisions);
  });

  it('types no more digits than the calculator shows', () => {
    const thirds = oneIndicator(
      { plan: { method: 'value', value: 3 }, weight: 70 },
      {
        indicators: [
          indicator('sales', { plan: { method: 'value', value: 3 }, weight: 70 }),
          indicator('calls', { weight: 30, plan: { method: 'value', value: 3 } }),
        ],
      },
    );
    const { keys } = workOf({ ...thirds, metrics: [metric('sales', 'sale'), metric('calls', 'call')] }, { sales: 1, calls: 1 });
    // Twice: 1, 3 and six keys, a weight and two keys. The first contribution is typed with eight digits, the sum needs two keys.
    expect(keys).toBe(2 * (2 + 6 + 2 + 2) + 8 + 2 + 6);
  });

  it('counts a rounding as a decision', () => {
    const rounded = { ...oneIndicator({}), rounding: [{ what: 'bonus', to: 1, mode: 'half-up' }] } as const;
    expect(workOf(rounded, { sales: 90 }).decisions).toBe(1);
  });
});
