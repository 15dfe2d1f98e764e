import type { Attainment, Indicator } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { isTolerant, metricOf } from './desk.ts';
import { divide } from './division.ts';
import { evaluate, isTrue } from './expression.ts';
import { bounded } from './curve.ts';
import { ladderScore, orderedLadder } from './ladder.ts';
import { namesIn } from './names.ts';
import { matrixScore, writeMatrix } from './matrix.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, absolute, compare, isNumberText, isZero, minus, rational, sum, times } from './rational.ts';
import type { Known, Maybe } from './value.ts';
import { Fault, MISSING, asNumber, isNumber, required, requiredNumber } from './value.ts';
import { readLine, write, writeOptional } from './worksheet.ts';
import { sure } from '../sure.ts';

type Of<M extends Attainment['method']> = Extract<Attainment, { readonly method: M }>;

const planOf = (desk: Desk, indicator: Indicator): Rational => requiredNumber(readLine(desk.sheet, `${indicator.id}.plan`));
const inPercentOf = (part: Rational, whole: Rational): Rational => divide(times(part, HUNDRED), whole);

/** How far x has come from one value to another, in percent. */
const way = (x: Rational, from: Rational, to: Rational): Rational => {
  if (compare(from, to) === 0) throw new Fault('norm-equals-base');
  return divide(times(minus(x, from), HUNDRED), minus(to, from));
};

const baseNorm = (desk: Desk, indicator: Indicator, method: Of<'base-norm'>, actual: Rational): Rational => {
  const norm = method.norm === undefined ? planOf(desk, indicator) : amountOf(desk, method.norm, indicator.id);
  return bounded(way(actual, amountOf(desk, method.base, indicator.id), norm), method);
};

const deviation = (plan: Rational, actual: Rational): Rational => minus(HUNDRED, inPercentOf(absolute(minus(actual, plan)), absolute(plan)));

const isMet = (desk: Desk, indicator: Indicator, method: Of<'met'>, read: () => Known): boolean => {
  if (method.condition !== undefined) return required(isTrue(method.condition, desk.read)) as boolean;
  const actual = read();
  if (typeof actual === 'boolean') return actual;
  const { direction, range } = metricOf(desk, indicator);
  const x = asNumber(actual);
  if (direction === 'range') return compare(x, rational(sure(range).from)) >= 0 && compare(x, rational(sure(range).to)) <= 0;
  const better = compare(x, planOf(desk, indicator));
  return direction === 'lower' ? better <= 0 : better >= 0;
};

const rated = (method: Of<'rating'>, actual: Known): Rational => {
  const entry = method.scale.find(({ rating }) =>
    isNumber(actual) ? isNumberText(String(rating)) && compare(rational(rating), actual) === 0 : String(rating) === actual,
  );
  if (!entry) throw new Fault('rating-not-on-scale');
  return rational(entry.score);
};

/** Attainment by its method, from an actual that is known. A method that does not need it does not read it. */
const attained = (desk: Desk, indicator: Indicator, method: Attainment, read: () => Known): Maybe => {
  const actual = (): Rational => asNumber(read());
  switch (method.method) {
    case 'ratio':
      return inPercentOf(actual(), planOf(desk, indicator));
    case 'inverse-ratio':
      return isZero(actual()) && method.atZero !== undefined ? rational(method.atZero) : inPercentOf(planOf(desk, indicator), actual());
    case 'base-norm':
      return baseNorm(desk, indicator, method, actual());
    case 'deviation':
      return bounded(deviation(planOf(desk, indicator), actual()), method);
    case 'ladder':
      return ladderScore(desk, indicator, String(readLine(desk.sheet, `${indicator.id}.reached`)), actual());
    case 'interval': {
      const x = way(actual(), amountOf(desk, method.zeroAt, indicator.id), amountOf(desk, method.fullAt, indicator.id));
      return bounded(x, { floor: 0, cap: 100 });
    }
    case 'met':
      return rational(isMet(desk, indicator, method, read) ? method.met : method.notMet);
    case 'points-lost':
      return lessPoints(desk, indicator, method);
    case 'rating':
      return rated(method, read());
    case 'formula':
      return required(evaluate(method.formula, desk.read));
    case 'direct':
      return read();
    case 'matrix':
      return matrixScore(desk, indicator, method);
  }
};

const lessPoints = (desk: Desk, indicator: Indicator, method: Of<'points-lost'>): Maybe => {
  const points = readLine(desk.sheet, `${indicator.id}.points`);
  return points === MISSING ? MISSING : bounded(minus(rational(method.start), times(asNumber(points), rational(method.perPoint))), { floor: method.floor });
};

const writePoints = (desk: Desk, indicator: Indicator, method: Of<'points-lost'>): void => {
  const put = isTolerant(desk, indicator) ? writeOptional : write;
  put(desk.sheet, `${indicator.id}.points`, () => {
    const counts = method.violations.map(({ fact }) => desk.read(fact));
    return counts.includes(MISSING) ? MISSING : sum(method.violations.map(({ points }, index) => times(rational(points), asNumber(sure(counts[index])))));
  });
};

/** Whether an expression of the card reads which level an indicator has reached. */
const asksForLevel = (desk: Desk, { id, levels }: Indicator): boolean => levels !== undefined && namesIn(desk.card).has(`${id}.reached`);

const writeReached = (desk: Desk, indicator: Indicator): void => {
  writeOptional(desk.sheet, `${indicator.id}.reached`, () => {
    const ladder = orderedLadder(desk, indicator, metricOf(desk, indicator));
    const actual = readLine(desk.sheet, `${indicator.id}.actual`);
    return actual === MISSING ? MISSING : ladder(asNumber(actual));
  });
};

/** Writes the lines that the method shows on its way; returns the attainment, missing when the actual is. */
export const attainmentOf = (desk: Desk, indicator: Indicator): (() => Maybe) => {
  const method = sure(indicator.attainment);
  if (method.method === 'points-lost') writePoints(desk, indicator, method);
  if (method.method === 'ladder' || method.method === 'matrix' || asksForLevel(desk, indicator)) writeReached(desk, indicator);
  if (method.method === 'matrix') writeMatrix(desk, indicator, method);
  const actual = (): Maybe => readLine(desk.sheet, `${indicator.id}.actual`);
  if (!isTolerant(desk, indicator)) return () => attained(desk, indicator, method, () => required(actual()));
  return () => {
    const known = actual();
    return known === MISSING ? MISSING : attained(desk, indicator, method, () => known);
  };
};
