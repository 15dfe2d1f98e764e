import { rationals, type Rational } from '@scorewright/engine';
import type { Indicator, Scorecard } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { exactOf, exactQuantity, shown, sumOf } from './exact.ts';

const { HUNDRED, over, rational, times } = rationals;

/** Indicators that the combination weighs: those without money of their own where each is paid separately. */
export const weighedIn = ({ indicators, combination: { method } }: Scorecard): readonly Indicator[] =>
  indicators.filter(({ type, amount }) => type !== 'cut-off' && (method === 'weighted-sum' || (method === 'separate' && amount === undefined)));

/** One set of weights of a card, as the document states them. */
export interface WeightSet {
  readonly pointer: string;
  readonly variant?: string;
  readonly entries: readonly { readonly indicator: string; readonly weight: number | string; readonly pointer: string }[];
  readonly sum: Rational;
  /** Whether the weights are shares of their sum, whatever it is. */
  readonly inParts: boolean;
}

/** A weight in percent: as it is stated, or the share of a part in the sum, to ten digits. */
export const percentText = ({ sum, inParts }: Pick<WeightSet, 'sum' | 'inParts'>, weight: number | string): string =>
  inParts && !rationals.isZero(sum) ? shown(over(times(exactOf(weight), HUNDRED), sum), 10) : String(weight);

const isInParts = ({ combination: { weights } }: Scorecard): boolean => weights === 'parts';

function ownSet({ card, pointer }: Pick<CardView, 'card' | 'pointer'>, weighed: readonly Indicator[]): WeightSet {
  const entries = card.indicators.flatMap((indicator, index) =>
    weighed.includes(indicator) && indicator.weight !== undefined
      ? [{ indicator: indicator.id, weight: indicator.weight, pointer: `${pointer}/indicators/${index}/weight` }]
      : [],
  );
  return { pointer: `${pointer}/indicators`, entries, sum: sumOf(entries.map(({ weight }) => exactOf(weight))), inParts: isInParts(card) };
}

/** Every set of weights of a card: its variants, or its own. None where the combination has no use for weights. */
export function weightSets(view: Pick<CardView, 'card' | 'pointer'>): readonly WeightSet[] {
  const weighed = weighedIn(view.card);
  if (weighed.length === 0) return [];
  if (view.card.weightVariants === undefined) return [ownSet(view, weighed)];
  return view.card.weightVariants.map(({ id, weights }, index) => {
    const pointer = `${view.pointer}/weightVariants/${index}/weights`;
    const entries = weights.map(({ indicator, weight }, place) => ({ indicator, weight, pointer: `${pointer}/${place}/weight` }));
    return { pointer, variant: id, entries, sum: sumOf(entries.map(({ weight }) => exactOf(weight))), inParts: isInParts(view.card) };
  });
}

/** Target bonus as the document states it: a number, or a percent of a salary that is one. Needs no calculation. */
export function statedTargetBonus({ pay: { salary, targetBonus } }: Scorecard): Rational | undefined {
  if (typeof targetBonus !== 'object' || !('percent' in targetBonus)) return exactQuantity(targetBonus);
  const base = exactQuantity(salary);
  return base && over(times(base, exactOf(targetBonus.percent)), HUNDRED);
}

/** Weights in the same proportions that sum to exactly 100: whole percents where the stated ones are whole, the rest by largest remainder. */
export function sharedOut(weights: readonly (number | string)[]): readonly string[] | undefined {
  const given = weights.map(exactOf);
  const sum = sumOf(given);
  if (sum.n <= 0n) return undefined;
  const grain = 10n ** BigInt(Math.max(0, ...weights.map((weight) => (String(weight).split('.')[1] ?? '').length)));
  const exact = given.map((weight) => over(times(times(weight, HUNDRED), rational(grain)), sum));
  const floors = exact.map(rationals.floor);
  const short = Number(100n * grain - floors.reduce((total, value) => total + value, 0n));
  const order = exact
    .map((value, index) => ({ index, rest: rationals.minus(value, rational(floors[index] ?? 0n)) }))
    .sort((a, b) => rationals.compare(b.rest, a.rest) || a.index - b.index);
  const raised = new Set(order.slice(0, short).map(({ index }) => index));
  return floors.map((value, index) => shown(rational(value + (raised.has(index) ? 1n : 0n), grain), 10));
}
