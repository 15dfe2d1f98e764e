import type { Expression, Line, Role, Sheet, ValueType } from '../../../engine/3-lower/sheet.ts';
import {
  atLeast,
  atMost,
  add,
  and,
  choose,
  equal,
  fact,
  less,
  line,
  max,
  more,
  multiply,
  number,
  percent,
  percentOf,
  pick,
  subtract,
  text,
} from '../../../engine/operators/build.ts';
import { decimal } from '../../../engine/values/decimal.ts';

/** A sales manager with four indicators: cut below 80 %, proportional to 100 %, times 1.2 above, and a commission on the margin above plan. */
const INDICATORS = [
  { id: 'revenue', unit: 'RUB', weight: '40', plan: '3000000', actual: '3300000' },
  { id: 'average-check', unit: 'RUB/order', weight: '20', plan: '150000', actual: '142500' },
  { id: 'call-to-meeting', unit: '%', weight: '20', plan: '2', actual: '2.1' },
  { id: 'calls', unit: 'call', weight: '20', plan: '1000', actual: '950' },
];

const inUnit = (unit: string): ValueType => ({ kind: 'number', unit });
const MONEY = inUnit('RUB');
const PERCENT = inUnit('%');

const written = (id: string, role: Role, type: ValueType, expression: Expression): Line => ({
  id,
  role,
  type,
  expression,
  source: { pointer: `/scorecards/0/${id}` },
});

const hundred = number('100', '%');
const eighty = number('80', '%');

function indicatorLines({ id, unit, weight }: (typeof INDICATORS)[number]): readonly Line[] {
  const attainment = line(`${id}.attainment`);
  const band = (label: string) => equal(line(`${id}.band`), text(label));
  return [
    written(`${id}.actual`, 'fact', inUnit(unit), fact(id)),
    written(`${id}.plan`, 'plan', inUnit(unit), fact(`${id}-plan`)),
    written(`${id}.attainment`, 'attainment', PERCENT, percent(line(`${id}.actual`), line(`${id}.plan`))),
    written(
      `${id}.band`,
      'band',
      { kind: 'text' },
      pick(
        [
          ['cut', less(attainment, eighty)],
          ['proportional', and(atLeast(attainment, eighty), atMost(attainment, hundred))],
          ['accelerated', more(attainment, hundred)],
        ],
        attainment,
      ),
    ),
    written(
      `${id}.score`,
      'score',
      PERCENT,
      choose(
        [
          [band('cut'), number('0', '%')],
          [band('proportional'), attainment],
        ],
        multiply(attainment, number('1.2')),
      ),
    ),
    written(`${id}.weight`, 'weight', PERCENT, number(weight, '%')),
    written(`${id}.pay`, 'indicator-pay', MONEY, percentOf(line(`${id}.weight`), percentOf(line(`${id}.score`), line('target-bonus')))),
  ];
}

const [first, ...rest] = INDICATORS.map(({ id }) => line(`${id}.pay`)) as [Expression, ...Expression[]];

export const salesSheet: Sheet = {
  policy: 'sales',
  scorecard: 'manager',
  variant: null,
  currency: 'RUB',
  period: { from: '2026-01-01', until: '2026-01-31' },
  payable: true,
  corrections: [],
  inputs: INDICATORS.flatMap(({ id, unit }) => [id, `${id}-plan`].map((name) => ({ id: name, type: inUnit(unit), pointer: `/metrics/${name}` }))),
  lines: [
    written('salary', 'salary', MONEY, number('60000', 'RUB')),
    written('target-bonus', 'target-bonus', MONEY, number('50000', 'RUB')),
    ...INDICATORS.flatMap(indicatorLines),
    written('bonus', 'bonus', MONEY, add(first, ...rest)),
    written(
      'extra.commission',
      'extra',
      MONEY,
      percentOf(number('2', '%'), percentOf(number('30', '%'), max(number('0', 'RUB'), subtract(line('revenue.actual'), line('revenue.plan'))))),
    ),
    {
      ...written('total', 'total', MONEY, add(line('salary'), line('bonus'), line('extra.commission'))),
      rounding: { step: '1', mode: 'half-up', pointer: '/rounding/0' },
    },
  ],
};

export const salesFacts = new Map(
  INDICATORS.flatMap(
    ({ id, plan, actual }) =>
      [
        [id, decimal(actual)],
        [`${id}-plan`, decimal(plan)],
      ] as const,
  ),
);
