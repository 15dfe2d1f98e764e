import type { Policy } from '@scorewright/schemas';
import { declaredFact, indicator, metric, plainPolicy } from '../../support/plain-policy.ts';
import { flag, independent, ladder, ownRecord, past, ratio, share, sum } from './parts.ts';

const about = { period: 'month', effective: { from: '2026-01-01', until: '2026-12-31' }, rounding: [{ what: 'bonus', to: '0.01', mode: 'half-up' }] } as const;

/** Housing services: a bonus that is only ever taken away, up to all of it, for complaints and a missed inspection. */
const housingDeductions: Policy = plainPolicy({
  policy: { ...about, id: 'housing-deductions', jurisdiction: { profile: 'RU', agreedWith: ['HR'] } },
  facts: [declaredFact('complaints', { unit: 'piece', domain: { min: 0, max: 50, integer: true } }), flag('inspection-missed')],
  metrics: [share('collection')],
  indicators: [indicator('collection', { weight: 100, plan: { method: 'value', value: 95 }, attainment: { method: 'ratio' }, cap: 100 })],
  card: {
    position: 'Master of the district',
    profile: 'staff',
    pay: { salary: 45_000, targetBonus: 30_000 },
    modifiers: [
      {
        id: 'complaints',
        name: 'Ten percent for each complaint',
        effect: 'multiply',
        on: 'bonus',
        nature: 'disciplinary',
        table: {
          over: { fact: 'complaints' },
          curve: { gives: 'percent', floor: 0, bands: [{ id: 'each', from: 0, ends: '[)', pays: { kind: 'marginal', start: 100, factor: -10 } }] },
        },
      },
    ],
    cutOffs: [
      {
        id: 'inspection',
        name: 'Missed inspection',
        condition: { var: 'inspection-missed' },
        effect: 'zero',
        scope: { card: 'bonus' },
        nature: 'disciplinary',
      },
    ],
  },
});

/** Teachers: points of a fund that each counts alone, publications without end, the list kept by the teacher. */
const teacherPoints: Policy = plainPolicy({
  policy: { ...about, id: 'teacher-points', jurisdiction: { profile: 'RU', agreedWith: ['HR'] } },
  metrics: [
    metric('publications', { kind: 'activity', domain: { min: 0, integer: true }, source: ownRecord('Teacher') }),
    metric('contest-winners', { domain: { min: 0, integer: true }, source: ownRecord('Teacher') }),
  ],
  indicators: ['publications', 'contest-winners'].map((id) =>
    indicator(id, { amount: 500, plan: { method: 'value', value: 1 }, attainment: { method: 'ratio' } }),
  ),
  card: { position: 'Teacher', profile: 'staff', headcount: 60, budget: 300_000, pay: { salary: 40_000 }, combination: { method: 'separate' } },
});

/** A driver: fuel saved against the norm, the norm being last month's use, and kilometres; the driver writes the waybill. */
const driverFuel: Policy = plainPolicy({
  policy: { ...about, id: 'driver-fuel' },
  metrics: [
    metric('fuel-per-100', {
      name: 'Litres on 100 km',
      unit: 'l/km',
      direction: 'lower',
      kind: 'efficiency',
      measure: 'ratio',
      formula: { '/': [{ var: 'fuel-used' }, { var: 'kilometres' }] },
    }),
    sum('fuel-used', 'l', 5000, { direction: 'lower' }),
    sum('kilometres', 'km', 15_000, {
      source: ownRecord('Driver'),
      levers: [
        {
          id: 'write-more',
          name: 'Write more kilometres into the waybill',
          who: 'Driver',
          moves: [{ metric: 'kilometres', by: 100 }],
          steps: { from: 0, to: 20, integer: true },
          real: false,
        },
      ],
    }),
  ],
  indicators: [
    indicator('fuel-per-100', { weight: 60, plan: { method: 'value', value: '0.3' }, attainment: { method: 'inverse-ratio', atZero: 150 }, cap: 150 }),
    indicator('kilometres', { weight: 40, plan: { method: 'value', value: 9000 }, attainment: { method: 'ratio' }, cap: 120 }),
  ],
  card: { position: 'Driver', profile: 'staff', pay: { salary: 60_000, targetBonus: 20_000 } },
});

/** A hospital department: beds kept full, length of stay, complaints: a full bed is a longer stay. */
const hospitalDepartment: Policy = plainPolicy({
  policy: { ...about, id: 'hospital-department' },
  metrics: [
    share('bed-occupancy', { history: past(84, 86, 88, 83, 87, 85, 86, 88, 84, 86) }),
    metric('length-of-stay', {
      unit: 'day',
      direction: 'lower',
      kind: 'efficiency',
      measure: 'level',
      domain: { min: 1, max: 30 },
      source: independent,
      history: past(8.1, 7.9, 8.3, 8, 8.2, 8.1, 7.8, 8, 8.1, 8.2),
    }),
    metric('complaints', { direction: 'lower', domain: { min: 0, max: 40, integer: true }, source: independent, history: past(2, 3, 1, 4, 2, 3, 2, 1, 3, 2) }),
  ],
  indicators: [
    ladder(
      'bed-occupancy',
      50,
      [
        [80, 50],
        [85, 100],
        [90, 120],
      ],
      'step',
    ),
    ladder('length-of-stay', 47, [
      [9, 50],
      [8, 100],
      [7, 120],
    ]),
    ladder(
      'complaints',
      3,
      [
        [3, 50],
        [1, 100],
        [0, 120],
      ],
      'step',
    ),
  ],
  card: { position: 'Head of department', profile: 'manager', pay: { salary: 120_000, targetBonus: 24_000 } },
});

/** Software: key results that the team sets and scores itself, half of the bonus shared by the team. */
const okrBonus: Policy = plainPolicy({
  policy: { ...about, id: 'okr-bonus', currency: 'USD', period: 'quarter' },
  metrics: [share('key-results', { source: ownRecord('Engineer') }), share('team-key-results', { source: ownRecord('Engineer') })],
  indicators: [
    ratio('key-results', 50, 100, [
      { id: 'none', from: 0, to: 70, ends: '[)', pays: { kind: 'nothing' } },
      { id: 'all', from: 70, to: 100, ends: '[]', pays: { kind: 'constant', value: 100 } },
    ]),
    ratio(
      'team-key-results',
      50,
      100,
      [
        { id: 'none', from: 0, to: 70, ends: '[]', pays: { kind: 'nothing' } },
        { id: 'all', from: 70, to: 100, ends: '[]', pays: { kind: 'constant', value: 100 } },
      ],
      { team: true },
    ),
  ],
  card: { position: 'Engineer', profile: 'staff', pay: { salary: 30_000, targetBonus: 3000 } },
});

export const FOREIGN_SERVICES = { housingDeductions, teacherPoints, driverFuel, hospitalDepartment, okrBonus } as const;
