import { describe, expect, it } from 'vitest';
import { derivedPlan } from '../../../linter/rules/r13-derived-plan.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0/plan';
const plan = (value: object) => [{ op: 'replace', path: AT, value }] as const;
const fact = (value: number) =>
  [
    { op: 'add', path: '/facts', value: [{ id: 'last-year', name: 'Last year', type: 'number', unit: 'lead', about: 'period', domain: { min: 1 } }] },
    ...[0, 1, 2].map((index) => ({ op: 'add', path: `/examples/${index}/facts/last-year`, value }) as const),
  ] as const;

describeRule(derivedPlan, {
  reports: [
    {
      name: 'an uplift that is not the stated plan',
      patch: plan({ method: 'uplift', baseline: 340, uplift: 20, stated: 420 }),
      finds: [
        {
          message: 'uplift',
          at: `${AT}/stated`,
          severity: 'error',
          data: { indicator: 'leads', stated: '420', derived: '408', baseline: '340', uplift: '20' },
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'a whole unit beside a fraction',
      patch: plan({ method: 'uplift', baseline: 157, uplift: 20, stated: 190 }),
      finds: [{ message: 'uplift', at: `${AT}/stated`, data: { derived: '188.4' } }],
    },
    {
      name: 'the average of a predecessor',
      patch: plan({ method: 'predecessor', results: [380, 400, 420], stated: 410 }),
      finds: [{ message: 'predecessor', at: `${AT}/stated`, data: { derived: '400' } }],
    },
    {
      name: 'a capacity',
      patch: plan({ method: 'capacity', required: 400, days: 20, step: 1, stated: 19 }),
      finds: [{ message: 'capacity', at: `${AT}/stated`, data: { derived: '20' } }],
    },
    {
      name: 'a benchmark',
      patch: plan({ method: 'benchmark', benchmark: 500, relative: 90, stated: 440 }),
      finds: [{ message: 'benchmark', at: `${AT}/stated`, data: { derived: '450' } }],
    },
    {
      name: 'a formula',
      patch: plan({ method: 'formula', formula: { '+': [300, 90] }, stated: 400 }),
      finds: [{ message: 'example', at: `${AT}/stated`, data: { derived: '390' } }],
    },
    {
      name: 'a baseline from the facts, by the example that gives it',
      patch: [...fact(300), ...plan({ method: 'uplift', baseline: { fact: 'last-year' }, uplift: 20, stated: 400 })],
      finds: [{ message: 'example', at: `${AT}/stated`, data: { derived: '360', example: 'marketing-on-target' }, fix: null }],
    },
  ],
  accepts: [
    { name: 'an uplift that gives the plan', patch: plan({ method: 'uplift', baseline: 340, uplift: 20, stated: 408 }) },
    { name: 'a plan rounded to whole leads', patch: plan({ method: 'uplift', baseline: 157, uplift: 20, stated: 188 }) },
    { name: 'a plan rounded up to whole leads', patch: plan({ method: 'uplift', baseline: 157, uplift: 20, stated: 189 }) },
    { name: 'a derivation without a stated plan', patch: plan({ method: 'uplift', baseline: 340, uplift: 20 }) },
    { name: 'a plan that is no derivation', patch: plan({ method: 'value', value: 410 }) },
    {
      name: 'a baseline from the facts that gives the plan',
      patch: [...fact(350), ...plan({ method: 'uplift', baseline: { fact: 'last-year' }, uplift: 20, stated: 420 })],
    },
  ],
});

describe('R13 on case M19', () => {
  it('finds 36 where the regulation says 42, and what the mend changes', () => {
    const { findings } = lintFolder('m19-plan-uplift', 'R13');
    expect(findings).toMatchObject([
      {
        message: 'uplift',
        pointer: '/scorecards/0/indicators/1/plan/stated',
        data: { indicator: 'repeat-purchases', stated: '42', derived: '36', baseline: '30', uplift: '20' },
      },
    ]);
    expect(findings[0]?.fix?.effect).toContainEqual({ example: 'plans-as-stated', before: '78571', after: '80000' });
  });

  it('says that it cannot judge a derivation whose facts nobody gives', () => {
    const patch = [
      { op: 'add', path: '/facts', value: [{ id: 'unknown-base', name: 'x', type: 'number', unit: 'buyer', about: 'period' }] },
      { op: 'replace', path: '/scorecards/0/indicators/0/plan/baseline', value: { fact: 'unknown-base' } },
    ] as const;
    expect(lintFolder('m19-plan-uplift', 'R13', patch).notAnalysed).toMatchObject([{ pointer: '/scorecards/0/indicators/0/plan' }]);
  });
});
