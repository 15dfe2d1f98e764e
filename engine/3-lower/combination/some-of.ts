import type { IndicatorGroup } from '@scorewright/schemas';
import { add, average, divide, max, min, number, subtract } from '../../operators/build.ts';
import type { Expression } from '../sheet.ts';

/**
 * The average of the highest, or of the lowest, so many scores: one of them, all but one, or of all ways to take so many the best or the worst.
 * Undefined for a group in which all count by their weight. The checks report a group with more ways than anybody follows.
 */
export function averageOf({ highest, lowest }: Pick<IndicatorGroup, 'highest' | 'lowest'>, scores: readonly Expression[]): Expression | undefined {
  const [first, ...rest] = scores;
  const wanted = highest ?? lowest;
  if (first === undefined || wanted === undefined) return undefined;
  const count = Math.min(wanted, scores.length);
  const [best, worst] = highest === undefined ? [min, max] : [max, min];
  if (count === scores.length) return average(first, ...rest);
  if (count === 1) return best(first, ...rest);
  if (count === scores.length - 1) return divide(subtract(add(first, ...rest), worst(first, ...rest)), number(String(count)));
  const [one, ...others] = takes(scores, count).flatMap(([head, ...tail]) => (head === undefined ? [] : [average(head, ...tail)]));
  return one && best(one, ...others);
}

/** All ways to take so many of the items, in their order. */
const takes = <T>(items: readonly T[], count: number): readonly (readonly T[])[] => {
  if (count === 0) return [[]];
  return items.flatMap((item, index) => takes(items.slice(index + 1), count - 1).map((others) => [item, ...others]));
};
