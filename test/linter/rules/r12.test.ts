import { describe, expect, it } from 'vitest';
import { goalArithmetic } from '../../../linter/rules/r12-goal-arithmetic.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const goal = (index: number, name: string, value: unknown) => ({ op: 'replace', path: `/goals/${index}/${name}`, value }) as const;
const added = (value: object) =>
  ({ op: 'add', path: '/goals/-', value: { id: 'extra', name: { en: 'Extra', ru: 'Ещё' }, parent: 'net-margin', owner: 'Head of sales', ...value } }) as const;

describeRule(goalArithmetic, {
  reports: [
    {
      name: 'a root above what its children give',
      patch: [goal(0, 'target', 30_000_000)],
      finds: [
        {
          message: 'sum',
          at: '/goals/0',
          severity: 'error',
          data: { goal: 'net-margin', change: '13080000', sum: '6000000', terms: '3000000 + 1200000 + 480000 + 960000 + 360000' },
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'a child that asks for a rouble more',
      patch: [goal(4, 'target', 960_001)],
      finds: [{ message: 'sum', at: '/goals/0', data: { change: '6000000', sum: '6000001' } }],
    },
    {
      name: 'a root that forgot the signs of its costs',
      patch: [goal(0, 'target', 21_240_000)],
      finds: [{ message: 'signs-forgotten', at: '/goals/0', data: { change: '4320000', sum: '6000000' } }],
    },
    {
      name: 'a cost that is said to raise the profit',
      patch: [{ op: 'replace', path: '/goals/5/effect', value: '+' }],
      finds: [{ message: 'sum', at: '/goals/0', data: { sum: '5280000', terms: '3000000 + 1200000 + 480000 + 960000 - 360000' } }],
    },
    {
      name: 'a change that is not the way from base to target',
      patch: [{ op: 'add', path: '/goals/2/change', value: 1_200_001 }],
      finds: [
        { message: 'own-change', at: '/goals/2', data: { base: '0', target: '1200000', span: '1200000', change: '1200001' }, fix: { safe: true } },
        { message: 'sum', at: '/goals/0' },
      ],
    },
    {
      name: 'a difference that a child without numbers may cover',
      patch: [goal(0, 'target', 23_920_000), added({ unit: 'RUB' })],
      finds: [{ message: 'unknown-child', at: '/goals/0', verdict: 'no-evidence', data: { unknown: ['extra'] }, fix: null }],
    },
    {
      name: 'a deeper level',
      patch: [added({ parent: 'margin-of-orders', unit: 'RUB', change: 900_000 })],
      finds: [{ message: 'sum', at: '/goals/4', data: { change: '960000', sum: '900000' } }],
    },
  ],
  accepts: [
    { name: 'a driver in another unit', patch: [added({ unit: 'h', base: 4, target: 1 })] },
    { name: 'a driver without numbers where the rest adds up', patch: [added({ unit: 'RUB' })] },
    {
      name: 'changes instead of bases and targets',
      patch: [
        { op: 'remove', path: '/goals/4/base' },
        { op: 'remove', path: '/goals/4/target' },
        { op: 'add', path: '/goals/4/change', value: '960000' },
      ],
    },
    { name: 'root and child raised alike', patch: [goal(0, 'target', 22_920_001), goal(4, 'target', 960_001)] },
    { name: 'a parent without numbers', patch: [added({ id: 'quality', parent: 'cost-of-leads', unit: 'RUB', change: -480_000, effect: '+' })] },
    { name: 'a change that agrees with base and target', patch: [{ op: 'add', path: '/goals/2/change', value: 1_200_000 }] },
  ],
});

describe('R12 on case M18', () => {
  it('finds 40 where the regulation says 20, and why', () => {
    const [finding, ...others] = lintFolder('m18-goal-tree', 'R12').findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: 'signs-forgotten', pointer: '/goals/0', data: { change: '20', sum: '40', terms: '30 + 5 + 5' } });
    expect(finding?.fix?.patch).toEqual([{ op: 'replace', path: '/goals/0/target', value: '90' }]);
  });

  it('says so when there is no goal tree', () => {
    expect(lintFolder('m18-goal-tree', 'R12', [{ op: 'remove', path: '/goals' }]).notAnalysed).toMatchObject([
      { rule: 'R12', reason: { en: 'there is no goal tree' } },
    ]);
  });
});
