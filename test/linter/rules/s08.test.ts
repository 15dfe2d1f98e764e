import { baseRegulation } from '@scorewright/linter';
import { bonusTooSmall } from '../../../linter/rules/s08-bonus-too-small.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const pay = '/scorecards/0/pay';
const target = (value: unknown) => set(`${pay}/targetBonus`, value);
const history = baseRegulation().metrics[0]?.history ?? [];
const bad = (metric: number, value: number) =>
  set(
    `/metrics/${metric}/history`,
    history.map(({ period }) => ({ period, value })),
  );
const FREE = [drop('/scorecards/0/statedMaximum'), drop('/scorecards/0/budget')];
const profile = (value: string) => set('/scorecards/0/profile', value);

/** Text of which nothing says what it can be: there is nothing to take it to be. */
const byGrade = [
  { op: 'add', path: '/facts', value: [{ id: 'grade', name: 'Grade', type: 'text', about: 'employee' }] },
  {
    op: 'add',
    path: '/scorecards/1/modifiers',
    value: [{ id: 'seniority', name: 'Seniority', effect: 'multiply', on: 'bonus', by: 1.1, when: { '==': [{ var: 'grade' }, 'senior'] } }],
  },
] as const;

describeRule(bonusTooSmall, {
  reports: [
    {
      name: 'a fifth of the salary for a head of department',
      patch: [...FREE, target(30_000)],
      finds: [
        {
          message: 'too-small',
          at: pay,
          severity: 'warning',
          data: { share: '20', paid: '30000', salary: '150000', limit: 30 },
          money: '15000',
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'a share of the salary, with the share to set',
      patch: [...FREE, target({ percent: 25, of: 'salary' })],
      finds: [{ message: 'too-small', at: pay, data: { share: '25' }, money: '7500', fix: { safe: false } }],
    },
    {
      name: 'half of the salary for a top manager',
      patch: [profile('top-manager')],
      finds: [{ message: 'too-small', at: pay, data: { limit: 100, share: '50' }, money: '75000', fix: null }],
    },
    {
      name: 'half of the salary for staff',
      patch: [...FREE, profile('staff')],
      finds: [{ message: 'too-large', at: pay, data: { limit: 20, share: '50' }, money: '45000', fix: { safe: false } }],
    },
    {
      name: 'a twentieth of the salary for staff',
      patch: [profile('staff'), target(7_500)],
      finds: [{ message: 'too-small', at: pay, data: { limit: 10, share: '5' } }],
    },
    {
      name: 'less than the card itself asks for',
      patch: [add('/scorecards/0/limitsOfProfile', { minBonusShare: 60 })],
      finds: [{ message: 'too-small', at: pay, data: { limit: 60 } }],
    },
    {
      // Costs at the base earn nothing, margin at half of the plan half: of 40 + 30 + 30 remain 40 + 0 + 15.
      name: 'a bonus that the results of the past would not have earned',
      patch: [target(60_000), bad(0, 400), bad(1, 4200), bad(2, 50)],
      finds: [{ message: 'small-in-expectation', at: pay, data: { share: '40', expected: '22', mean: '33000', periods: 24 }, money: '12000', fix: null }],
    },
    {
      name: 'a card without a salary, as lack of evidence',
      patch: [drop(`${pay}/salary`)],
      finds: [{ message: 'no-salary', at: pay, verdict: 'no-evidence' }],
    },
    {
      name: 'seven months, as lack of evidence',
      patch: [set('/metrics/0/history', history.slice(0, 7))],
      finds: [{ message: 'short-history', at: '/scorecards/0', verdict: 'no-evidence' }],
    },
    {
      name: 'nothing to calculate with, as lack of evidence',
      patch: [drop('/examples'), ...byGrade],
      finds: [{ message: 'no-calculation', at: '/scorecards/1', verdict: 'no-evidence' }],
      more: true,
    },
  ],
  accepts: [
    { name: 'exactly the least share', patch: [target(45_000), bad(0, 400), bad(1, 3000), bad(2, 100)] },
    { name: 'two fifths of the salary', patch: [target(60_000)] },
    { name: 'a fifth for staff', patch: [profile('staff'), target(30_000)] },
    { name: 'the whole salary for a top manager', patch: [profile('top-manager'), target(150_000)] },
    {
      name: 'more for staff where the card says why',
      patch: [profile('staff'), add('/scorecards/0/limitsOfProfile', { maxBonusShare: 60, why: 'Seasonal work' })],
    },
    {
      name: 'a small bonus with a supplement',
      patch: [target(15_000), add('/scorecards/0/modifiers', [{ id: 'supplement', name: 'Supplement', effect: 'add', by: 45_000, on: 'variable' }])],
    },
    {
      name: 'a lower limit of the company',
      patch: [target(30_000)],
      options: { config: { format: 'scorewright-lint/1', rules: { S08: { profiles: { manager: { limits: { minBonusShare: 20 } } } } } } },
    },
  ],
});
