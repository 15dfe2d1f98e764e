import type { Indicator, Level } from '@scorewright/schemas';
import { and, atLeast, atMost, check, choose, less, line, more, text } from '../../operators/build.ts';
import { isByLevels } from '../../2-check/by-levels.ts';
import { BELOW } from '../../values/reserved-ids.ts';
import { changeOf } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { put, report } from '../draft/draft.ts';
import { hole } from '../draft/literal.ts';
import { isDecimal } from '../draft/quantity.ts';
import { TEXT_TYPE } from '../draft/types.ts';
import type { Place } from '../indicator/place.ts';
import type { Expression } from '../sheet.ts';

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
    named: true,
    optional: place.tolerant,
    expression: inOrder(draft, place, direction === 'lower' ? more : less, choose(steps, text(BELOW))),
  });
}

/** `i.reached` of an indicator whose attainment stands on other things than its levels, where an expression of the card reads it. */
export function writeReachedIfRead(draft: Draft, place: Place): void {
  const { item, metric, type } = place;
  if (isByLevels(item) || type.kind !== 'number' || item.levels === undefined || !draft.reachedRead.has(item.id)) return;
  const pointer = `${place.pointer}/levels`;
  if (metric.direction !== 'range') writeReached(draft, place, pointer, line(`${item.id}.actual`));
  else {
    report(draft, 'direction-unfit', pointer, { method: 'reached', metric: metric.id });
    put(draft, { id: `${item.id}.reached`, role: 'band', type: TEXT_TYPE, pointer, indicator: item, named: true, expression: hole(TEXT_TYPE) });
  }
}

type Compare = (a: Expression, b: Expression) => Expression;

const neighbours = (levels: readonly Level[]): readonly (readonly [Level, Level])[] =>
  levels.flatMap((level, index) => {
    const next = levels[index + 1];
    return next === undefined ? [] : [[level, next] as const];
  });

/** Levels that stand in the policy are compared by its checks, where they decide the attainment; others only when the values are there. */
function inOrder(draft: Draft, place: Place, isBefore: Compare, value: Expression): Expression {
  const { id, levels = [] }: Indicator = place.item;
  const isFixed = (level: Level): boolean => isByLevels(place.item) && isDecimal(level.at) && changeOf(draft, 'level', id, level.id) === undefined;
  const [first, ...rest] = neighbours(levels)
    .filter((pair) => !pair.every(isFixed))
    .map(([one, other]) => isBefore(levelAt(place, one), levelAt(place, other)));
  return first === undefined ? value : check(and(first, ...rest), value, 'levels-out-of-order');
}
