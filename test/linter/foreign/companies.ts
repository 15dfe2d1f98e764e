import type { Policy } from '@scorewright/schemas';
import { indicator, metric, plainPolicy } from '../../support/plain-policy.ts';
import { amount, flag, independent, ladder, ownRecord, past, ratio, share, sum } from './parts.ts';

const about = { period: 'month', effective: { from: '2026-01-01', until: '2026-12-31' }, rounding: [{ what: 'bonus', to: '0.01', mode: 'half-up' }] } as const;

/** A yearly bonus of a listed British company: earnings per share, cash, strategic objectives judged by the committee, an underpin. */
const ukAnnualBonus: Policy = plainPolicy({
  policy: { ...about, id: 'uk-annual-bonus', currency: 'GBP', period: 'year' },
  facts: [flag('underpin-met', 'company')],
  metrics: [sum('eps', 'GBP', 5), sum('free-cash-flow', 'GBP', 900_000_000), share('strategic')],
  indicators: [
    ladder('eps', 50, [
      [0.9, 0],
      [1.0, 50],
      [1.1, 100],
    ]),
    ladder('free-cash-flow', 30, [
      [300_000_000, 0],
      [340_000_000, 50],
      [380_000_000, 100],
    ]),
    indicator('strategic', {
      weight: 20,
      measurement: 'qualitative',
      judgedBy: 'Chief executive',
      attainment: { method: 'direct' },
      curve: { gives: 'percent', bands: [{ id: 'all', from: 0, to: 100, ends: '[]', pays: { kind: 'proportional', factor: 1 } }] },
    }),
  ],
  card: {
    position: 'Chief executive',
    profile: 'top-manager',
    headcount: 1,
    budget: 1_300_000,
    pay: { salary: 800_000, targetBonus: { percent: 150, of: 'salary' } },
    statedMaximum: 1_000_000,
    cutOffs: [
      {
        id: 'underpin',
        name: 'Underpin not met',
        condition: { '!': [{ var: 'underpin-met' }] },
        effect: 'zero',
        scope: { card: 'bonus' },
        decidedBy: 'Chief executive',
      },
    ],
  },
});

/** An American sales plan: half the rate up to half of the quota, the whole rate up to it, three times the rate above, without a cap. */
const usSalesPlan: Policy = plainPolicy({
  policy: { ...about, id: 'us-sales-plan', currency: 'USD' },
  metrics: [
    metric('bookings', {
      unit: 'USD',
      domain: { min: 0 },
      source: ownRecord('Account executive'),
      history: past(90_000, 210_000, 60_000, 240_000, 80_000, 190_000, 110_000, 230_000, 70_000, 220_000),
    }),
  ],
  indicators: [
    ratio(
      'bookings',
      undefined,
      150_000,
      [
        { id: 'decelerator', from: 0, to: 50, ends: '[)', pays: { kind: 'proportional', factor: '0.5' } },
        { id: 'base', from: 50, to: 100, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
        { id: 'accelerator', from: 100, ends: '[)', pays: { kind: 'marginal', start: 100, factor: 3 } },
      ],
      { amount: 10_000 },
    ),
  ],
  card: { position: 'Account executive', profile: 'sales', headcount: 40, budget: 800_000, pay: { salary: 6000 }, combination: { method: 'separate' } },
});

/** A shop: turnover and margin, and nothing at all where the mystery shopper gives less than 80. */
const retailShop: Policy = plainPolicy({
  policy: { ...about, id: 'retail-shop', currency: 'EUR' },
  metrics: [
    sum('turnover', 'EUR', 900_000, {
      history: past(310, 305, 322, 298, 315, 330, 301, 309, 318, 312).map((one) => ({ ...one, value: Number(one.value) * 1000 })),
    }),
    share('mystery-score', { history: past(78, 85, 79, 88, 81, 76, 90, 79, 83, 77) }),
  ],
  indicators: [
    ratio('turnover', 100, 310_000, [
      { id: 'none', to: 95, ends: '()', pays: { kind: 'nothing' } },
      { id: 'paid', from: 95, to: 120, ends: '[]', pays: { kind: 'proportional', factor: 1 } },
      { id: 'most', from: 120, ends: '()', pays: { kind: 'constant', value: 120 } },
    ]),
  ],
  card: {
    position: 'Shop manager',
    profile: 'manager',
    pay: { salary: 3000, targetBonus: 1200 },
    cutOffs: [
      { id: 'mystery', name: 'Mystery shopper below 80', condition: { '<': [{ var: 'mystery-score' }, 80] }, effect: 'zero', scope: { card: 'bonus' } },
    ],
  },
});

/** A call centre: the shorter the call the better, by plan over actual without a cap, and quality as a coefficient. */
const callCentre: Policy = plainPolicy({
  policy: { ...about, id: 'call-centre', currency: 'EUR' },
  metrics: [
    metric('handling-time', { unit: 's', direction: 'lower', kind: 'efficiency', measure: 'level', domain: { min: 0, max: 1800 }, source: independent }),
    share('quality'),
  ],
  indicators: [
    indicator('handling-time', { plan: { method: 'value', value: 240 }, attainment: { method: 'inverse-ratio' } }),
    indicator('quality', { plan: { method: 'value', value: 90 }, attainment: { method: 'ratio' } }),
  ],
  card: { position: 'Agent', profile: 'staff', pay: { salary: 2000, targetBonus: 400 }, combination: { method: 'product' } },
});

/** Insurance: commission on premiums written in the month, handed back in part where a contract lapses. */
const insuranceAgent: Policy = plainPolicy({
  policy: { ...about, id: 'insurance-agent', currency: 'EUR' },
  facts: [amount('lapsed-commission', 'EUR', 50_000)],
  metrics: [sum('premiums', 'EUR', 200_000, { source: ownRecord('Agent') })],
  indicators: [
    ratio(
      'premiums',
      undefined,
      20_000,
      [
        { id: 'low', from: 0, to: 100, ends: '[]', pays: { kind: 'proportional', factor: 1 } },
        { id: 'high', from: 100, ends: '[)', pays: { kind: 'proportional', factor: '1.5' } },
      ],
      { amount: 3000 },
    ),
  ],
  card: {
    position: 'Agent',
    profile: 'sales',
    pay: { salary: 1000 },
    combination: { method: 'separate' },
    modifiers: [{ id: 'clawback', name: 'Clawback', effect: 'add', by: { formula: { '-': [0, { var: 'lapsed-commission' }] } }, on: 'variable' }],
  },
});

export const FOREIGN_COMPANIES = { ukAnnualBonus, usSalesPlan, retailShop, callCentre, insuranceAgent } as const;
