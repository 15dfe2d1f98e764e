import type { Indicator } from '@scorewright/schemas';
import { bandOf, curveResult } from './curve.ts';
import type { Desk } from './desk.ts';
import { roundingOf, scored } from './desk.ts';
import { divide } from './division.ts';
import { sumThroughGroups, writeGroups } from './groups.ts';
import { writeModified } from './modifier.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, ONE, ZERO, compare, hundredth, least, minus, most, percentOf, plus, rational, sum, times } from './rational.ts';
import { givesCoefficient } from './score.ts';
import type { Maybe } from './value.ts';
import { Fault, MISSING, asNumber, requiredNumber } from './value.ts';
import type { Weights } from './weights.ts';
import { readLine, write, writeOptional } from './worksheet.ts';
import { sure } from '../sure.ts';

/** How a later line reads the score of an indicator. */
export type Scores = ReadonlyMap<string, () => Maybe>;

const asCoefficient = (indicator: Indicator, score: Rational): Rational => (givesCoefficient(indicator) ? score : hundredth(score));
const asPercent = (indicator: Indicator, score: Rational): Rational => (givesCoefficient(indicator) ? times(score, HUNDRED) : score);

/** Whether nothing stands between a contribution and the bonus, so that it can be told in money. */
const paysDirectly = ({ card: { combination, team, modifiers, groups } }: Desk): boolean =>
  groups === undefined &&
  combination.tiers === undefined &&
  combination.minimumIndex === undefined &&
  combination.cap === undefined &&
  combination.floor === undefined &&
  team === undefined &&
  !(modifiers ?? []).some(({ on }) => on === 'index');

const targetBonus = (desk: Desk): Rational => requiredNumber(readLine(desk.sheet, 'target-bonus'));

/** Writes `i.contribution` and, where it can be told, `i.pay` of a weighted sum. */
export const writeContributions = (desk: Desk, scores: Scores, weights: Weights): void => {
  for (const indicator of scored(desk)) {
    const { id } = indicator;
    const contribution = writeOptional(
      desk.sheet,
      `${id}.contribution`,
      () => {
        const weight = readLine(desk.sheet, `${id}.weight`);
        const score = sure(scores.get(id))();
        return weight === MISSING || score === MISSING ? MISSING : weights.of(indicator, asPercent(indicator, asNumber(score)));
      },
      roundingOf(desk, 'contribution', indicator),
    );
    if (!paysDirectly(desk) || desk.card.pay.targetBonus === undefined) continue;
    writeOptional(
      desk.sheet,
      `${id}.pay`,
      () => {
        const share = contribution();
        return share === MISSING ? MISSING : percentOf(asNumber(share), targetBonus(desk));
      },
      roundingOf(desk, 'indicator-pay', indicator),
    );
  }
};

/** Writes `i.pay` of every indicator that pays its own money. */
export const writeSeparatePay = (desk: Desk, scores: Scores, weights: Weights): void => {
  for (const indicator of scored(desk)) {
    const { id, amount } = indicator;
    writeOptional(
      desk.sheet,
      `${id}.pay`,
      () => {
        const score = sure(scores.get(id))();
        if (score === MISSING) return MISSING;
        const share = asCoefficient(indicator, asNumber(score));
        if (amount !== undefined) return times(amountOf(desk, amount, id), share);
        return times(weights.of(indicator, targetBonus(desk)), share);
      },
      roundingOf(desk, 'indicator-pay', indicator),
    );
  }
};

/** The values that are known. None is a problem: there is nothing to pay by. */
const known = <T>(all: readonly (T | typeof MISSING)[]): readonly T[] => {
  const rest = all.filter((value) => value !== MISSING);
  if (rest.length === 0) throw new Fault('missing-fact');
  return rest as readonly T[];
};

/** The sum of the lines of one name over the indicators. */
const sumOf = (desk: Desk, line: 'contribution' | 'pay'): Rational =>
  sum(known(scored(desk).map(({ id }) => readLine(desk.sheet, `${id}.${line}`))).map(asNumber));

/** The weighted sum. Where weights are shares of their sum and no contribution is rounded, weight x score is added up before the one division. */
const weightedSum = (desk: Desk, scores: Scores, { stated, whole }: Weights): Rational => {
  const rounded = scored(desk).some((indicator) => roundingOf(desk, 'contribution', indicator) !== undefined);
  const contributions = sumOf(desk, 'contribution');
  const sumOfWeights = whole && requiredNumber(whole());
  const isWhole = desk.card.combination.weights !== 'parts' && sumOfWeights !== undefined && compare(sumOfWeights, HUNDRED) === 0;
  if (rounded || sumOfWeights === undefined || isWhole) return contributions;
  const products = scored(desk).flatMap((indicator) => {
    const score = sure(scores.get(indicator.id))();
    return score === MISSING ? [] : [times(stated(indicator), asPercent(indicator, asNumber(score)))];
  });
  return divide(sum(products), sumOfWeights);
};

const combined = (desk: Desk, scores: Scores, weights: Weights): Rational => {
  const converted = (convert: (indicator: Indicator, score: Rational) => Rational): readonly Rational[] =>
    known(
      scored(desk).map((indicator) => {
        const score = sure(scores.get(indicator.id))();
        return score === MISSING ? MISSING : convert(indicator, asNumber(score));
      }),
    );
  switch (desk.card.combination.method) {
    case 'weighted-sum':
      return desk.card.groups === undefined ? weightedSum(desk, scores, weights) : sumThroughGroups(desk);
    case 'lowest':
      return converted(asPercent).reduce(least);
    case 'product':
      return converted(asCoefficient).reduce(times, ONE);
    case 'sum':
      return converted(asCoefficient).reduce(plus, ZERO);
    case 'separate':
      throw new Error('separate pay has no index');
  }
};

/** Whether the index is in percent, as opposed to a plain coefficient. */
const indexIsPercent = ({ card }: Desk): boolean => ['weighted-sum', 'lowest'].includes(card.combination.method);

const withTeam = (desk: Desk, own: Rational, share: Rational, team: Rational): Rational =>
  plus(percentOf(minus(HUNDRED, share), own), percentOf(share, indexIsPercent(desk) ? team : hundredth(team)));

/** Writes the index or coefficient and every step on it; returns the last. */
const writeIndex = (desk: Desk, scores: Scores, weights: Weights): (() => Maybe) => {
  const {
    card: {
      combination: { floor, cap, minimumIndex },
      team,
      modifiers,
    },
    sheet,
  } = desk;
  const name = indexIsPercent(desk) ? 'index' : 'coefficient';
  writeGroups(desk, scores);
  let last = write(sheet, name, () => combined(desk, scores, weights), roundingOf(desk, name));
  const step = (id: string, next: (index: Rational) => Rational): void => {
    const before = last;
    last = write(sheet, id, () => next(requiredNumber(before())));
  };
  if (floor !== undefined) step('index.floor', (index) => most(index, rational(floor)));
  if (cap !== undefined) step('index.cap', (index) => least(index, rational(cap)));
  if (team) step('index.team', (index) => withTeam(desk, index, rational(team.share), amountOf(desk, team.index)));
  for (const modifier of modifiers ?? []) if (modifier.on === 'index') last = writeModified(desk, 'index', modifier, last);
  if (minimumIndex !== undefined) step('index.minimum', (index) => (compare(index, rational(minimumIndex)) < 0 ? ZERO : index));
  return last;
};

/** Writes everything from the scores to `bonus.base`. */
export const writeBonusBase = (desk: Desk, scores: Scores, weights: Weights): (() => Maybe) => {
  const {
    card: {
      combination: { method, tiers },
    },
    sheet,
  } = desk;
  if (method === 'separate') return write(sheet, 'bonus.base', () => sumOf(desk, 'pay'));
  const index = writeIndex(desk, scores, weights);
  if (!tiers) {
    return write(sheet, 'bonus.base', () => times(targetBonus(desk), indexIsPercent(desk) ? hundredth(requiredNumber(index())) : requiredNumber(index())));
  }
  const band = write(sheet, 'payout.band', () => bandOf(tiers, requiredNumber(index())));
  const payout = write(sheet, 'payout', () => curveResult(tiers, String(band()), requiredNumber(index()), indexIsPercent(desk)));
  const share = (): Rational => (tiers.gives === 'coefficient' ? requiredNumber(payout()) : hundredth(requiredNumber(payout())));
  return write(sheet, 'bonus.base', () => times(targetBonus(desk), share()));
};
