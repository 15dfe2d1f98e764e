import type { Attainment, Indicator, MissingRule, Policy } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { decimal } from '../../values/decimal.ts';
import type { Check, Checked } from '../check.ts';
import { indicatorsOf, wrong, wrongIf } from '../check.ts';
import type { Declaration } from '../declarations.ts';
import { PERCENT } from '../../values/unit.ts';
import { isNumeral } from '../numeral.ts';
import { isByLevels } from '../by-levels.ts';

type Kind = 'number' | 'boolean' | 'text';
type Method = Attainment['method'];

/** An indicator whose metric is known. */
interface Measured {
  readonly item: Indicator;
  readonly at: string;
  readonly metric: NonNullable<Declaration['metric']>;
  readonly kind: Kind;
  readonly rule: MissingRule;
}

/** Whether every indicator has what its method of attainment, its plan and its missing rule need. */
export const methods: Check = (checked) =>
  indicatorsOf(checked.policy).flatMap(({ item, at }) => {
    if (item.type === 'cut-off') return cutOffIndicator(item, at);
    const measured = measuredOf(checked, item, at);
    return [
      ...wrongIf(item.attainment === undefined, 'attainment-missing', at, { indicator: item.id }),
      ...(measured === undefined ? [] : [kindOf, planOf, rangeOf, conditionOf, curveOf, ratingsOf, missingOf].flatMap((rule) => rule(measured))),
    ];
  });

const GIVES_NOTHING = ['weight', 'amount', 'plan', 'levels', 'attainment', 'curve', 'floor', 'cap', 'missing'] as const;

/** A cut-off indicator has only an actual. */
const cutOffIndicator = (item: Indicator, at: string): readonly Problem[] =>
  GIVES_NOTHING.filter((name) => item[name] !== undefined).map((name) =>
    wrong('cut-off-indicator-with', `${at}/${name}`, { indicator: item.id, property: name }),
  );

function measuredOf({ policy, declarations }: Checked, item: Indicator, at: string): Measured | undefined {
  const metric = declarations.get(item.metric)?.metric;
  return metric && { item, at, metric, kind: metric.type ?? 'number', rule: ruleOf(policy, item) };
}

const ruleOf = ({ missing }: Policy, item: Indicator): MissingRule => item.missing ?? missing;

const NUMBERS_ONLY: ReadonlySet<Method> = new Set(['ratio', 'inverse-ratio', 'base-norm', 'deviation', 'ladder', 'interval', 'direct', 'matrix']);

const kindOf = ({ item: { id, attainment, plan, levels }, at, kind }: Measured): readonly Problem[] =>
  kind === 'number'
    ? []
    : [
        ...wrongIf(attainment !== undefined && NUMBERS_ONLY.has(attainment.method), 'method-needs-number', `${at}/attainment/method`, {
          method: attainment?.method ?? '',
          kind,
        }),
        ...wrongIf(plan !== undefined, 'number-without-unit', `${at}/plan`, { indicator: id, kind }),
        ...wrongIf(levels !== undefined, 'number-without-unit', `${at}/levels`, { indicator: id, kind }),
      ];

function needsPlan({ item: { attainment }, metric: { direction }, kind }: Measured): boolean {
  if (attainment === undefined || kind !== 'number') return false;
  switch (attainment.method) {
    case 'ratio':
    case 'inverse-ratio':
    case 'deviation':
      return true;
    case 'base-norm':
      return attainment.norm === undefined;
    case 'met':
      return attainment.condition === undefined && direction !== 'range';
    default:
      return false;
  }
}

const planOf = (measured: Measured): readonly Problem[] => {
  const {
    item: { id, plan, attainment },
    at,
  } = measured;
  return wrongIf(plan === undefined && needsPlan(measured), 'plan-missing', at, { indicator: id, method: attainment?.method ?? '' });
};

const isPlainMet = ({ attainment }: Indicator): boolean => attainment?.method === 'met' && attainment.condition === undefined;

const rangeOf = ({ item, at, metric, kind }: Measured): readonly Problem[] => [
  ...wrongIf(kind === 'number' && metric.direction === 'range' && isPlainMet(item) && metric.range === undefined, 'range-missing', `${at}/attainment`, {
    metric: metric.id,
  }),
  ...wrongIf(metric.direction === 'range' && isByLevels(item), 'direction-unfit', `${at}/attainment/method`, {
    method: item.attainment?.method ?? '',
    metric: metric.id,
  }),
];

const conditionOf = ({ item, at, kind }: Measured): readonly Problem[] =>
  wrongIf(kind === 'text' && isPlainMet(item), 'condition-missing', `${at}/attainment`, { indicator: item.id });

/** A percent is a score as it is; a number of anything else is made one by a curve. */
const curveOf = ({ item: { id, attainment, curve }, at, metric }: Measured): readonly Problem[] =>
  wrongIf(attainment?.method === 'direct' && curve === undefined && metric.unit !== PERCENT, 'curve-missing', at, { indicator: id });

function ratingsOf({ item: { attainment }, at, kind, metric }: Measured): readonly Problem[] {
  if (attainment?.method !== 'rating') return [];
  const { scale } = attainment;
  const unfit =
    kind === 'boolean'
      ? [wrong('rating-of-boolean', `${at}/attainment/method`, { metric: metric.id })]
      : scale.flatMap(({ rating }, index) =>
          wrongIf(!isOfKind(rating, kind), 'rating-type', `${at}/attainment/scale/${index}/rating`, { rating: String(rating), kind }),
        );
  const same = (a: number | string, b: number | string): boolean =>
    kind === 'number' && isOfKind(a, kind) && isOfKind(b, kind) ? decimal(a).eq(decimal(b)) : String(a) === String(b);
  const repeated = scale.flatMap(({ rating }, index) =>
    wrongIf(scale.findIndex((one) => same(one.rating, rating)) < index, 'duplicate-rating', `${at}/attainment/scale/${index}/rating`, {
      rating: String(rating),
    }),
  );
  return [...unfit, ...repeated];
}

const isOfKind = (rating: number | string, kind: Kind): boolean => (kind === 'number' ? isNumeral(rating) : typeof rating === 'string');

function missingOf({ item: { id, plan, attainment, missing }, at, kind, rule }: Measured): readonly Problem[] {
  if (rule !== 'on-plan') return [];
  const pointer = missing === undefined ? at : `${at}/missing`;
  if (kind === 'text') return [wrong('on-plan-for-text', pointer, { indicator: id })];
  if (attainment?.method === 'points-lost') return [wrong('on-plan-for-points', pointer, { indicator: id })];
  return wrongIf(kind === 'number' && plan === undefined, 'on-plan-without-plan', pointer, { indicator: id });
}
