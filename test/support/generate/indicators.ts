import type { Attainment, Indicator, Metric, MissingRule, Plan, Rounding } from '@scorewright/schemas';
import { ONE, compare, plus, rational, textOf } from '../oracle/rational.ts';
import type { Attained } from './attainments.ts';
import { attainment, levels } from './attainments.ts';
import { curve } from './curves.ts';
import { bounds, coefficient, percentage, step, written } from './decimals.ts';
import type { Draft, Readable } from './draft.ts';
import { declared } from './draft.ts';
import { declareMetric } from './metrics.ts';
import { plan } from './plans.ts';

const ROLES = [
  'metric',
  'plan',
  'attainment',
  'score',
  'contribution',
  'index',
  'coefficient',
  'indicator-pay',
  'salary',
  'target-bonus',
  'bonus',
  'extra',
  'total',
  'forecast',
] as const;
const MODES = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'] as const;

/** A rounding contract of some roles. */
export const rounding = ({ random }: Draft): readonly Rounding[] =>
  random
    .some(ROLES)
    .filter(() => random.chance(0.4))
    .map((what) => ({ what, to: written(random, step(random)), mode: random.pick(MODES) }));

const RULES: readonly MissingRule[] = ['refuse', 'zero', 'reweight', 'on-plan'];

/** A missing rule that the indicator permits. */
const missing = ({ random }: Draft, { type }: Metric, { attainment: { method } }: Attained, hasPlan: boolean): MissingRule =>
  random.pick(RULES.filter((rule) => rule !== 'on-plan' || (method !== 'points-lost' && type !== 'text' && (type === 'boolean' || hasPlan))));

const scoreCurve = (draft: Draft, metric: Metric, { attainment: { method } }: Attained): Partial<Indicator> => {
  const { random } = draft;
  const isPercent = method !== 'direct' || metric.unit === '%';
  if (isPercent && random.chance(0.45)) return {};
  return { curve: curve(random, isPercent ? 'percent' : metric.unit === '1' ? 'coefficient' : 'any') };
};

/** Lines of an indicator that what comes after it can read. */
export const linesOf = ({ id, attainment: method, curve: payout, plan: planned, levels }: Indicator, metric: Metric): readonly Readable[] => {
  const unit = metric.unit ?? '1';
  const actual: Readable =
    metric.type === 'boolean'
      ? { name: `${id}.actual`, kind: 'boolean' }
      : metric.type === 'text'
        ? { name: `${id}.actual`, kind: 'text', values: metric.values ?? [] }
        : { name: `${id}.actual`, kind: 'number', unit };
  return [
    actual,
    ...(planned ? [{ name: `${id}.plan`, kind: 'number', unit } as const] : []),
    ...(levels ? [{ name: `${id}.reached`, kind: 'text', values: [...levels.map((level) => level.id), 'below'] } as const] : []),
    { name: `${id}.attainment`, kind: 'number', unit: method?.method === 'direct' ? unit : '%' },
    { name: `${id}.score`, kind: 'number', unit: payout?.gives === 'coefficient' ? '1' : '%' },
  ];
};

/** A base that is the plan itself is refused when the policy is checked; its norm lies one above it. */
const apart = (attainment: Attainment, planned: Plan | undefined): Attainment => {
  if (attainment.method !== 'base-norm' || attainment.norm !== undefined || planned?.method !== 'value') return attainment;
  const [base, norm] = [attainment.base, planned.value];
  const isPoint = typeof base !== 'object' && typeof norm !== 'object' && compare(rational(base), rational(norm)) === 0;
  return isPoint ? { ...attainment, norm: textOf(plus(rational(base), ONE)) } : attainment;
};

/** An indicator with a score, on a metric that is declared for it or shared with another. */
export const indicator = (draft: Draft, id: string, before: readonly Readable[]): { readonly item: Indicator; readonly metric: Metric } => {
  const { random } = draft;
  const metric = draft.metrics.length > 0 && random.chance(0.1) ? random.pick(draft.metrics) : declareMetric(draft);
  const scope = [...declared(draft), ...before];
  const planned = metric.type === undefined || metric.type === 'number' ? plan(draft, scope, metric.unit ?? '1') : undefined;
  const own = linesOf({ id, plan: planned } as Indicator, metric).slice(0, planned ? 2 : 1);
  const attained = attainment(draft, [...scope, ...own, ...own], metric);
  const hasPlan = planned !== undefined && (attained.needsPlan || random.chance(0.3) || JSON.stringify(attained.attainment).includes(`"${id}.plan"`));
  const scored = scoreCurve(draft, metric, attained);
  // Levels that only other parts of the card ask for.
  const isNumber = metric.type === undefined || metric.type === 'number';
  const ownLevels = attained.levels ?? (isNumber && metric.direction !== 'range' && random.chance(0.15) ? levels(draft, metric) : undefined);
  const item: Indicator = {
    id,
    metric: metric.id,
    type: random.pick(['continuous', 'discrete']),
    measurement: 'quantitative',
    ...(hasPlan && { plan: planned }),
    ...(ownLevels && { levels: ownLevels }),
    attainment: apart(attained.attainment, planned),
    ...scored,
    ...(random.chance(0.6) && { missing: missing(draft, metric, attained, hasPlan) }),
    ...bounds(random, () => (scored.curve?.gives === 'coefficient' ? coefficient(random) : percentage(random)), 0.1, 0.15),
    ...(random.chance(0.1) && { rounding: rounding(draft) }),
  };
  return { item, metric };
};
