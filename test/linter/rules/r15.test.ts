import { describe, expect, it } from 'vitest';
import { capacity } from '../../../linter/rules/r15-capacity.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0/plan';
const norm = (value: object) => ({ op: 'replace', path: AT, value: { method: 'capacity', required: 400, days: 20, step: 1, ...value } }) as const;
const from = (date: string, until: string) => ({ op: 'replace', path: '/effective', value: { from: date, until } }) as const;
const days = (value: number) =>
  [
    {
      op: 'add',
      path: '/facts',
      value: [{ id: 'working-days', name: 'Working days', type: 'number', unit: 'day', about: 'period', domain: { min: 1, max: 23 } }],
    },
    ...[0, 1, 2].map((index) => ({ op: 'add', path: `/examples/${index}/facts/working-days`, value }) as const),
  ] as const;

describeRule(capacity, {
  reports: [
    {
      name: 'a norm below what the capacity asks for',
      patch: [norm({ stated: 19 })],
      finds: [
        {
          message: 'short',
          at: `${AT}/stated`,
          severity: 'warning',
          data: { norm: '19', people: '1', days: '20', gives: '380', required: '400' },
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'a norm for 23 days, while February has 20',
      patch: [norm({ days: 23 })],
      finds: [
        {
          message: 'calendar',
          at: `${AT}/days`,
          data: { norm: '18', days: '23', period: '2027-02-01', weekdays: 20, gives: '360', required: '400' },
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'a norm for 66 days, while the first quarter has 64',
      patch: [from('2027-01-01', '2027-03-31'), { op: 'replace', path: '/period', value: 'quarter' }, norm({ required: 1254, days: 66 })],
      finds: [{ message: 'calendar', at: `${AT}/days`, data: { norm: '19', days: '66', weekdays: 64, gives: '1216' } }],
    },
    {
      name: 'more people than hold the position',
      patch: [norm({ people: 3 })],
      finds: [{ message: 'people', at: `${AT}/people`, data: { people: '3', headcount: 1 } }],
    },
    {
      name: 'a norm by the facts of an example',
      patch: [...days(20), norm({ days: { fact: 'working-days' }, stated: 18 })],
      finds: [{ message: 'short', at: `${AT}/stated`, data: { days: '20', gives: '360' } }],
    },
    {
      name: 'a required volume that is a formula',
      patch: [norm({ required: { formula: { '+': [300, 100] } }, stated: 19 })],
      finds: [{ message: 'below-derived', at: `${AT}/stated`, data: { norm: '19', derived: '20', example: 'marketing-on-target' } }],
    },
    {
      name: 'a stated norm that a short month breaks',
      patch: [norm({ days: 22, stated: 19 })],
      finds: [{ message: 'calendar', at: `${AT}/days`, data: { norm: '19', gives: '380' }, fix: null }],
    },
  ],
  accepts: [
    { name: 'a norm for the shortest month', patch: [norm({})] },
    { name: 'a norm for 21 days that is rounded up far enough', patch: [norm({ days: 21 })] },
    { name: 'a norm for 23 days where no period is shorter', patch: [from('2027-03-01', '2027-03-31'), norm({ days: 23 })] },
    { name: 'days from the facts: the norm follows the calendar', patch: [...days(15), norm({ days: { fact: 'working-days' } })] },
    { name: 'a stated norm above the derived one', patch: [norm({ stated: 25 })] },
    { name: 'as many people as hold the position', patch: [{ op: 'replace', path: '/scorecards/0/headcount', value: 2 }, norm({ people: 2 })] },
    { name: 'a plan of another kind', patch: [{ op: 'replace', path: AT, value: { method: 'value', value: 410 } }] },
  ],
});

describe('R15 on case M17', () => {
  const stated = (value: number) => [{ op: 'add', path: '/scorecards/0/indicators/0/plan/stated', value }] as const;

  it('accepts 32 square metres a day and counts both norms', () => {
    expect(lintFolder('m17-plan-from-capacity', 'R15').passes).toMatchObject([{ data: { norms: 2 } }]);
  });

  it('finds that 31 a day is not enough', () => {
    expect(lintFolder('m17-plan-from-capacity', 'R15', stated(31)).findings).toMatchObject([
      { message: 'below-derived', data: { norm: '31', derived: '32', example: 'plaster-on-norm' } },
    ]);
  });
});
