import type { IndicatorGroup, Policy, Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { explain, printRegulation } from '../../../engine/index.ts';
import { documentOf, indicator, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const QUARTERS = ['q1', 'q2', 'q3', 'q4'];
const FACTS = { q1: 90, q2: 120, q3: 60, q4: 105 };

/** Four quarters of 20 % each, in one group, and safety of 20 % outside; plans of 100, so that actuals are percent. */
const plan = (group: Partial<IndicatorGroup>, card: Partial<Scorecard> = {}): Policy =>
  policyOf(
    {
      indicators: [...QUARTERS, 'safety'].map((id) => indicator(id, { weight: 20 })),
      groups: [{ id: 'quarters', name: { en: 'Quarters', ru: 'Кварталы' }, indicators: QUARTERS, ...group }],
      ...card,
    },
    { metrics: [...QUARTERS, 'safety'].map((id) => metric(id, 'piece')), languages: ['en', 'ru'] },
  );

const scored = (group: Partial<IndicatorGroup>, facts: Readonly<Record<string, number>> = FACTS) =>
  linesOf(outcomeOf(plan(group), { ...facts, safety: 100 }))('group.quarters');

describe('a group of which some scores count', () => {
  it.each([
    [{ highest: 1 }, '120'],
    [{ highest: 2 }, '112.5'],
    [{ highest: 3 }, '105'],
    [{ highest: 4 }, '93.75'],
    [{ lowest: 1 }, '60'],
    [{ lowest: 2 }, '75'],
    [{ lowest: 3 }, '85'],
    [{ highest: 1, cap: 110 }, '110'],
  ])('%j scores %s', (group, expected) => {
    expect(scored(group)).toBe(expected);
  });

  it('counts equal scores as often as they come', () => {
    expect(scored({ highest: 2 }, { q1: 100, q2: 100, q3: 100, q4: 10 })).toBe('100');
  });

  it('enters the index with the weights of all its indicators', () => {
    const line = linesOf(outcomeOf(plan({ highest: 3 }), { ...FACTS, safety: 50 }));
    // 105 x 80 % + 50 x 20 %
    expect(['group.quarters.weight', 'group.quarters.contribution', 'index', 'total'].map(line)).toEqual(['80', '84', '94', '940']);
  });

  it('is told and printed', () => {
    const made = plan({ highest: 3 });
    const base = explain(documentOf(made), outcomeOf(made, { ...FACTS, safety: 50 }), 'en')
      .blocks.flatMap(({ lines }) => lines)
      .find(({ id }) => id === 'group.quarters.base');
    expect(base?.value).toBe('105\u00A0%');
    expect(JSON.stringify(printRegulation(documentOf(made), 'en'))).toContain(
      'Only the highest scores count, 3 of them; the score of the group is their average.',
    );
    expect(JSON.stringify(printRegulation(documentOf(plan({ highest: 1 })), 'ru'))).toContain('Учитывается только высшая из их оценок.');
  });
});

describe('a group of which some scores count is refused', () => {
  const at = '/scorecards/0/groups/0';
  it.each<[string, Policy, string]>([
    ['with both', plan({ highest: 1, lowest: 1 }), `group-highest-and-lowest policy:${at}/lowest`],
    ['that takes more than it has', plan({ highest: 5 }), `group-takes-too-many policy:${at}/highest`],
    [
      'whose member can be left out',
      plan({ highest: 1 }, { indicators: [...QUARTERS, 'safety'].map((id) => indicator(id, { weight: 20, missing: 'reweight' })) }),
      `group-member-left-out policy:${at}/indicators/0`,
    ],
    [
      'with more ways than a reader compares',
      policyOf({
        indicators: Array.from({ length: 10 }, (_, index) => indicator(`i${index}`, { metric: 'sales', weight: 10 })),
        groups: [{ id: 'quarters', name: 'Q', indicators: Array.from({ length: 10 }, (_, index) => `i${index}`), highest: 5 }],
      }),
      `group-too-many-ways policy:${at}/highest`,
    ],
  ])('%s', (_name, policy, expected) => {
    expect(told(checkPolicy(documentOf(policy)))).toContain(expected);
  });
});
