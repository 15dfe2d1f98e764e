import type { IndicatorGroup, MissingRule, Scorecard } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { decimal } from '../../values/decimal.ts';
import { wrong, wrongIf } from '../check.ts';

/** Groups are of a weighted sum, and an indicator is in one of them at most. `missing`: the rule of the policy. */
export function groups({ groups: all = [], indicators, combination: { method } }: Scorecard, pointer: string, missing: MissingRule): readonly Problem[] {
  const taken = new Set<string>();
  const canBeLeftOut = new Set(indicators.filter((item) => (item.missing ?? missing) === 'reweight').map(({ id }) => id));
  return all.flatMap((group, place) => {
    const { id, indicators: members, floor, cap } = group;
    const at = `${pointer}/groups/${place}`;
    return [
      ...wrongIf(method !== 'weighted-sum', 'group-without-weights', at, { name: id }),
      ...wrongIf(floor !== undefined && cap !== undefined && decimal(floor).gt(decimal(cap)), 'floor-above-cap', `${at}/floor`, {
        floor: String(floor),
        cap: String(cap),
      }),
      ...members.flatMap((indicator, index) => {
        const again = taken.has(indicator);
        taken.add(indicator);
        return wrongIf(again, 'indicator-in-two-groups', `${at}/indicators/${index}`, { indicator });
      }),
      ...someOf(group, at, canBeLeftOut),
    ];
  });
}

/** More averages than a reader would compare. */
const MOST_WAYS = 20;

/** A group of which the highest or the lowest scores count. */
function someOf({ id, indicators, highest, lowest }: IndicatorGroup, at: string, canBeLeftOut: ReadonlySet<string>): readonly Problem[] {
  const count = highest ?? lowest;
  if (count === undefined) return [];
  const all = indicators.length;
  const property = highest === undefined ? 'lowest' : 'highest';
  const ways = count === all - 1 ? 1 : waysToTake(all, count);
  return [
    ...wrongIf(highest !== undefined && lowest !== undefined, 'group-highest-and-lowest', `${at}/lowest`, { name: id }),
    ...wrongIf(count > all, 'group-takes-too-many', `${at}/${property}`, { name: id, count, members: all }),
    ...wrongIf(ways > MOST_WAYS, 'group-too-many-ways', `${at}/${property}`, { name: id, count, members: all, ways, most: MOST_WAYS }),
    ...indicators.flatMap((indicator, index) =>
      canBeLeftOut.has(indicator) ? [wrong('group-member-left-out', `${at}/indicators/${index}`, { name: id, indicator })] : [],
    ),
  ];
}

/** In how many ways so many of all can be taken; never a number too large to say. */
const waysToTake = (all: number, count: number): number => {
  let ways = 1;
  for (let taken = 1; taken <= Math.min(count, all - count); taken += 1) ways = (ways * (all - taken + 1)) / taken;
  return Math.round(ways);
};
