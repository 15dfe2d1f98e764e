import { luck } from '../../../linter/rules/r31-luck.ts';
import { describeRule } from '../../support/linter.ts';

const step = (at: number, indicator = 0) => [
  {
    op: 'add' as const,
    path: `/scorecards/0/indicators/${indicator}/curve`,
    value: {
      gives: 'percent',
      bands: [
        { id: 'below', to: at, ends: '()', pays: { kind: 'nothing' } },
        { id: 'above', from: at, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
      ],
    },
  },
];
const flat = (value: (index: number) => number) => ({
  op: 'replace' as const,
  path: '/metrics/1/history',
  value: Array.from({ length: 10 }, (_, index) => ({ period: `2026-${String(index + 1).padStart(2, '0')}`, value: value(index) })),
});

describeRule(luck, {
  reports: [
    {
      name: 'a step just below the plan of a count: Poisson of 400 below 388',
      patch: step(97),
      finds: [{ message: 'luck', at: '/metrics/0', data: { chance: 26.8, model: 'Poisson', onPlan: '400' }, money: '29100', severity: 'warning' }],
    },
    {
      name: 'a step exactly at the plan, which luck misses every second time',
      patch: step(100),
      finds: [{ message: 'luck', at: '/metrics/0', data: { onPlan: '400', at: '400' } }],
    },
    {
      name: 'a step above the plan of a cost, where less is better',
      patch: step(97, 1),
      finds: [{ message: 'luck-above', at: '/metrics/1', data: { model: 'history', onPlan: '3000' } }],
    },
    {
      name: 'money in millions, which is measured and not counted: only its history tells its spread',
      patch: [
        ...step(97),
        { op: 'replace', path: '/metrics/0/unit', value: 'million-RUB' },
        { op: 'remove', path: '/metrics/0/domain' },
        { op: 'remove', path: '/metrics/0/history' },
      ],
      finds: [{ message: 'no-history', at: '/metrics/0' }],
    },
    { name: 'a step at 94 % of it', patch: step(94), finds: [{ message: 'luck', at: '/metrics/0' }] },
    {
      name: 'the same for a limit of 1 %',
      patch: step(90),
      options: { config: { format: 'scorewright-lint/1', rules: { R31: { limits: { maxChance: 1 } } } } },
      finds: [{ message: 'luck', at: '/metrics/0', data: { limit: 1 } }],
    },
    {
      name: 'two steps, each more than a tenth of the bonus',
      patch: [
        {
          op: 'add',
          path: '/scorecards/0/indicators/0/curve',
          value: {
            gives: 'percent',
            bands: [
              { id: 'low', to: 95, ends: '()', pays: { kind: 'nothing' } },
              { id: 'middle', from: 95, to: 98, ends: '[)', pays: { kind: 'constant', value: 50 } },
              { id: 'high', from: 98, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
            ],
          },
        },
      ],
      finds: [{ message: 'luck', at: '/metrics/0' }],
      more: true,
    },
    {
      name: 'a count on a larger step of a smaller plan',
      patch: [
        ...step(90),
        { op: 'replace', path: '/scorecards/0/indicators/0/levels/1/at', value: 50 },
        { op: 'replace', path: '/scorecards/0/indicators/0/levels/0/at', value: 40 },
        { op: 'replace', path: '/scorecards/0/indicators/0/levels/2/at', value: 60 },
      ],
      finds: [{ message: 'luck', at: '/metrics/0', data: { onPlan: '50' } }],
      more: true,
    },
  ],
  accepts: [
    { name: 'a step far below the plan', patch: step(85) },
    { name: 'pay without steps', patch: [] },
    { name: 'a step above the plan', patch: step(105) },
    {
      name: 'a step that is small money',
      patch: [
        {
          op: 'add',
          path: '/scorecards/0/indicators/0/curve',
          value: {
            gives: 'percent',
            bands: [
              { id: 'below', to: 97, ends: '()', pays: { kind: 'constant', value: 90 } },
              { id: 'above', from: 97, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
            ],
          },
        },
      ],
    },
    { name: 'a steady ratio with history', patch: [...step(90, 1), flat(() => 1200)] },
  ],
});
