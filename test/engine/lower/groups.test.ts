import type { Indicator, IndicatorGroup, Policy, Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../engine/index.ts';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { documentOf, indicator, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const FINANCIAL: IndicatorGroup = { id: 'financial', name: { en: 'Financial part', ru: 'Финансовая часть' }, indicators: ['revenue', 'margin'], cap: 120 };
const PERSONAL: IndicatorGroup = { id: 'personal', name: 'Personal part', indicators: ['goals'], when: { '>=': [{ var: 'group.financial' }, 80] } };

/** Financial part 60 %, at most 120 %; personal part 30 %, only where the financial one reaches 80 %; 10 % outside. Plans of 100: actuals are percent. */
const plan = (groups: readonly IndicatorGroup[] = [FINANCIAL, PERSONAL], card: Partial<Scorecard> = {}, goals: Partial<Indicator> = {}): Policy =>
  policyOf(
    {
      indicators: [
        indicator('revenue', { weight: 40 }),
        indicator('margin', { weight: 20 }),
        indicator('goals', { weight: 30, ...goals }),
        indicator('safety', { weight: 10 }),
      ],
      groups,
      ...card,
    },
    { metrics: ['revenue', 'margin', 'goals', 'safety'].map((id) => metric(id, 'piece')), languages: ['en', 'ru'] },
  );

const of = (policy: Policy, facts: Readonly<Record<string, number>>) => linesOf(outcomeOf(policy, facts));
const LINES = ['group.financial.weight', 'group.financial.base', 'group.financial', 'group.financial.contribution', 'group.personal', 'index', 'total'];

describe('a group of indicators', () => {
  it('is capped before it enters the index, and opens another one', () => {
    expect(LINES.map(of(plan(), { revenue: 150, margin: 120, goals: 90, safety: 100 }))).toEqual(['60', '140', '120', '72', '90', '109', '1090']);
  });

  it('that is closed scores nothing', () => {
    // 70 x 40 + 99.7 x 20 is 79.9 % of 60: one tenth too little.
    expect(LINES.map(of(plan(), { revenue: 70, margin: 99.7, goals: 90, safety: 100 }))).toEqual(['60', '79.9', '79.9', '47.94', '0', '57.94', '579.4']);
    expect(of(plan(), { revenue: 70, margin: 100, goals: 90, safety: 100 })('group.personal')).toBe('90');
  });

  it('is at least its floor', () => {
    expect(of(plan([{ ...FINANCIAL, floor: 50 }]), { revenue: 10, margin: 10, goals: 0, safety: 0 })('index')).toBe('30');
  });

  it('weighs what is known of it, and is left out with all its indicators', () => {
    const line = of(plan([FINANCIAL, { ...PERSONAL, cap: 100 }], {}, { missing: 'reweight' }), { revenue: 100, margin: 100, safety: 100 });
    expect(['group.personal', 'index'].map(line)).toEqual(['missing', '100']);
  });

  it('of no weight scores nothing', () => {
    const weights = [
      { indicator: 'revenue', weight: 70 },
      { indicator: 'margin', weight: 30 },
    ];
    const line = of(plan([FINANCIAL, PERSONAL], { weightVariants: [{ id: 'launch', weights }] }), { revenue: 100, margin: 100, goals: 50, safety: 0 });
    expect(['group.personal.weight', 'group.personal.base', 'group.personal.contribution', 'index'].map(line)).toEqual(['0', '0', '0', '100']);
  });

  it('is told in words of both languages, with its clause', () => {
    const document = documentOf(plan());
    const outcome = outcomeOf(plan(), { revenue: 150, margin: 120, goals: 90, safety: 100 });
    const block = explain(document, outcome, 'ru').blocks.find(({ kind }) => kind === 'combination');
    const line = block?.lines.find(({ id }) => id === 'group.financial');
    expect(line).toMatchObject({ label: 'Финансовая часть', value: '120\u00A0%', pointer: '/scorecards/0/groups/0' });
    expect(
      explain(document, outcome, 'en')
        .blocks.flatMap(({ lines }) => lines)
        .find(({ id }) => id === 'group.financial.weight')?.label,
    ).toBe('Financial part: weight');
  });
});

describe('groups are refused', () => {
  it.each<[string, Policy, string]>([
    ['of unknown indicators', plan([{ ...FINANCIAL, indicators: ['revenues'] }]), 'unknown-indicator  /scorecards/0/groups/0/indicators/0'],
    ['that share an indicator', plan([FINANCIAL, { ...PERSONAL, indicators: ['margin'] }]), 'indicator-in-two-groups  /scorecards/0/groups/1/indicators/0'],
    ['of one id', plan([FINANCIAL, { ...PERSONAL, id: 'financial' }]), 'duplicate-id  /scorecards/0/groups/1/id'],
    ['whose floor is above their cap', plan([{ ...FINANCIAL, floor: 130 }]), 'floor-above-cap  /scorecards/0/groups/0/floor'],
    ['where nothing is weighed', plan([FINANCIAL], { combination: { method: 'lowest' } }), 'group-without-weights  /scorecards/0/groups/0'],
  ])('%s', (_name, policy, expected) => {
    expect(checkPolicy(documentOf(policy)).map(({ code, pointer }) => `${code}  ${pointer}`)).toContain(expected);
  });

  it('that stand on a later one', () => {
    expect(told(outcomeOf(plan([PERSONAL, FINANCIAL]), { revenue: 1, margin: 1, goals: 1, safety: 1 }).problems)).toEqual([
      expect.stringContaining('/scorecards/0/groups/0/when'),
    ]);
  });
});
