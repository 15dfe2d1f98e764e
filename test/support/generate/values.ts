import type { FactDeclaration, Indicator, Metric, Scorecard } from '@scorewright/schemas';
import { divide } from '../oracle/division.ts';
import type { Rational } from '../oracle/rational.ts';
import { HUNDRED, isZero, minus, percentOf, plus, rational, textOf, times } from '../oracle/rational.ts';
import type { Answer } from '../oracle/index.ts';
import type { Text } from './decimals.ts';
import { amount, signed, written } from './decimals.ts';
import { GRADES_OF_RATING } from './metrics.ts';
import type { Random } from './random.ts';

type Written = number | string | boolean;

/** A value line of a draft answer as a number, if it has one. */
const lineOf = ({ lines }: Answer, id: string): Rational | undefined => {
  const line = lines.get(id);
  return line?.state === 'value' && typeof line.value === 'string' ? rational(line.value) : undefined;
};

const edges = ({ curve }: Indicator): readonly Rational[] =>
  (curve?.bands ?? []).flatMap(({ from, to }) => [from, to]).flatMap((end) => (end === undefined ? [] : [rational(end)]));

/** The value of a plain decimal quantity. */
const plain = (quantity: unknown): Rational | undefined => (typeof quantity === 'number' || typeof quantity === 'string' ? rational(quantity) : undefined);

const between = (from: Rational | undefined, to: Rational | undefined, percent: Rational): readonly Rational[] =>
  from && to ? [plus(from, percentOf(percent, minus(to, from)))] : [];

/** Actuals at which the attainment hits a percentage exactly. */
const actualsAt = (indicator: Indicator, plan: Rational | undefined, percent: Rational): readonly Rational[] => {
  const { attainment } = indicator;
  switch (attainment?.method) {
    case 'ratio':
      return plan ? [percentOf(percent, plan)] : [];
    case 'inverse-ratio':
      return plan && !isZero(percent) ? [divide(times(plan, HUNDRED), percent)] : [];
    case 'deviation':
      return plan ? [percentOf(percent, plan), percentOf(minus(rational(200), percent), plan)] : [];
    case 'base-norm':
      return between(plain(attainment.base), attainment.norm === undefined ? plan : plain(attainment.norm), percent);
    case 'interval':
      return between(plain(attainment.zeroAt), plain(attainment.fullAt), percent);
    case 'direct':
      return [percent];
    default:
      return [];
  }
};

/** Values of the metric at which something happens: plans, levels, ends of bands and of the wanted range, ratings. */
const thresholds = (indicator: Indicator, metric: Metric, draft: Answer): readonly Rational[] => {
  const plan = lineOf(draft, `${indicator.id}.plan`);
  const levels = (indicator.levels ?? []).flatMap(({ id }) => lineOf(draft, `${indicator.id}.level.${id}`) ?? []);
  const { attainment } = indicator;
  const { min, max } = metric.domain ?? {};
  const percents = [...edges(indicator), rational(0), HUNDRED];
  const ends =
    attainment?.method === 'interval'
      ? [plain(attainment.zeroAt), plain(attainment.fullAt)]
      : attainment?.method === 'base-norm'
        ? [plain(attainment.base), plain(attainment.norm)]
        : [];
  return [
    ...(plan ? [plan] : []),
    ...levels,
    ...percents.flatMap((percent) => actualsAt(indicator, plan, percent)),
    ...ends.flatMap((end) => end ?? []),
    ...[min, max].flatMap((end) => (end === undefined ? [] : [rational(end)])),
    ...(metric.range ? [rational(metric.range.from), rational(metric.range.to)] : []),
    ...(attainment?.method === 'rating'
      ? attainment.scale.flatMap(({ rating }) => (typeof rating === 'number' || /^[0-9.]+$/.test(rating) ? [rational(rating)] : []))
      : []),
  ];
};

/** A threshold as it is, or a little beside it. */
const beside = (random: Random, at: Rational): Rational => {
  if (random.chance(0.6)) return at;
  const little = rational(random.pick(['1', '0.01', '0.0000000001', `0.${'0'.repeat(38)}1`]));
  return random.chance(0.5) ? plus(at, little) : minus(at, little);
};

/** A text of at most 40 digits on either side of the point, as facts may have. */
const fits = (text: Text): boolean => /^-?[0-9]{1,40}(\.[0-9]{1,40})?$/.test(text);

/** A value for a raw metric: mostly at or beside a threshold of an indicator that measures it. */
export const metricValue = (random: Random, metric: Metric, card: Scorecard, draft: Answer): Written => {
  if (metric.type === 'boolean') return random.chance(0.6);
  if (metric.type === 'text') return random.pick(GRADES_OF_RATING);
  const at = card.indicators.filter((indicator) => indicator.metric === metric.id).flatMap((indicator) => thresholds(indicator, metric, draft));
  const text = at.length > 0 && random.chance(0.8) ? textOf(beside(random, random.pick(at))) : random.chance(0.8) ? amount(random) : signed(random);
  const onScale = card.indicators.find((indicator) => indicator.metric === metric.id && indicator.attainment?.method === 'rating');
  if (onScale && random.chance(0.9)) return written(random, random.pick(['1', '2', '3', '4.5', '5']));
  return written(random, fits(text) ? text : amount(random));
};

/** A value for a declared fact, within its domain nearly always. */
export const factValue = (random: Random, { type, unit, values = [], domain }: FactDeclaration): Written => {
  switch (type) {
    case 'boolean':
      return random.chance(0.5);
    case 'text':
      return random.chance(0.96) ? random.pick(values) : 'nobody';
    case 'date':
      return random.pick(['2026-10-01', '2026-10-15', '2024-02-29', '2026-10-31', '1999-12-31']);
    case 'number':
      return written(random, numberFor(random, unit, domain !== undefined && random.chance(0.93), domain !== undefined));
  }
};

const numberFor = (random: Random, unit: string | undefined, whole: boolean, domain: boolean): Text => {
  if (domain && random.chance(0.06)) return random.pick(['-1', '-1001', '0.5', '100000001', '0', '-1000', '100000000', '1000000']);
  if (unit === 'day') return random.pick(['7', '10.5', '11', '14', '20', '21', '22', '23', '31']);
  if (unit === 'violation' || whole) return String(random.pick([0, 0, 1, 2, 3, 7, 20, random.between(0, 100000)]));
  if (unit === '%') return random.pick(['20', '50', '79.99', '80', '85', '100', '100.01', '110', '120', amount(random)]);
  return random.chance(0.9) ? amount(random) : signed(random);
};
