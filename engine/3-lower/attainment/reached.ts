import type { Indicator, Level } from '@scorewright/schemas';
import { and, atLeast, atMost, check, choose, less, line, more, text } from '../../operators/build.ts';
import { changeOf } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { isDecimal } from '../draft/quantity.ts';
import { TEXT_TYPE } from '../draft/types.ts';
import type { Place } from '../indicator/place.ts';
import type { Expression } from '../sheet.ts';

/** What a line of levels or rows says before the first of them. */
export const BELOW = 'below';

/** Reads the line of a level: the value at which it is reached. */
export const levelAt = ({ item }: Place, { id }: Level): Expression => line(`${item.id}.level.${id}`);

/** `i.reached`: the id of the last level that the actual reaches, or `below`. The levels must lead one way, strictly. */
export function writeReached(draft: Draft, place: Place, pointer: string, actual: Expression): Expression {
  const {
    item,
    metric: { direction },
  } = place;
  const isReached = direction === 'lower' ? atMost : atLeast;
  const steps = (item.levels ?? []).map((level) => [isReached(actual, levelAt(place, level)), text(level.id)] as const).reverse();
  return put(draft, {
    id: `${item.id}.reached`,
    role: 'band',
    type: TEXT_TYPE,
    pointer,
    indicator: item,
    optional: place.tolerant,
    expression: inOrder(draft, place, direction === 'lower' ? more : less, choose(steps, text(BELOW))),
  });
}

type Compare = (a: Expression, b: Expression) => Expression;

const neighbours = (levels: readonly Level[]): readonly (readonly [Level, Level])[] =>
  levels.flatMap((level, index) => {
    const next = levels[index + 1];
    return next === undefined ? [] : [[level, next] as const];
  });

/** Levels that stand in the policy are compared by its checks; those from facts or corrections only when the values are there. */
function inOrder(draft: Draft, place: Place, isBefore: Compare, value: Expression): Expression {
  const { id, levels = [] }: Indicator = place.item;
  const isFixed = (level: Level): boolean => isDecimal(level.at) && changeOf(draft, 'level', id, level.id) === undefined;
  const [first, ...rest] = neighbours(levels)
    .filter((pair) => !pair.every(isFixed))
    .map(([one, other]) => isBefore(levelAt(place, one), levelAt(place, other)));
  return first === undefined ? value : check(and(first, ...rest), value, 'levels-out-of-order');
}
