import type { Indicator, Level } from '@scorewright/schemas';
import { add, and, atLeast, atMost, check, choose, divide, equal, less, line, more, multiply, subtract, text } from '../../operators/build.ts';
import { changeOf } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { hole, percentage } from '../draft/literal.ts';
import { isDecimal } from '../draft/quantity.ts';
import type { Expression } from '../sheet.ts';
import { PERCENT_TYPE, TEXT_TYPE } from '../draft/types.ts';
import { ofNumber } from './method.ts';

/** Id of the line below the first level. */
const BELOW = 'below';

/** `i.reached` is the last level that the actual reaches; the attainment its score, or in proportion between two levels. */
export const ladder = ofNumber<'ladder'>(({ draft, place, attainment, pointer, actual }) => {
  const {
    item,
    metric: { direction },
  } = place;
  const levels = item.levels ?? [];
  const at = (level: Level): Expression => line(`${item.id}.level.${level.id}`);
  if (levels.length === 0) return hole(PERCENT_TYPE);
  const isReached = direction === 'lower' ? atMost : atLeast;
  const steps = levels.map((level) => [isReached(actual, at(level)), text(level.id)] as const).reverse();
  const reached = put(draft, {
    id: `${item.id}.reached`,
    role: 'band',
    type: TEXT_TYPE,
    pointer,
    indicator: item,
    optional: place.tolerant,
    expression: inOrder(draft, item, at, direction === 'lower' ? more : less, choose(steps, text(BELOW))),
  });
  const paid = levels.map((level, index) => {
    const next = levels[index + 1];
    const score = scoreOf(level);
    const paidHere =
      attainment.interpolation === 'step' || next === undefined
        ? score
        : add(score, divide(multiply(subtract(actual, at(level)), subtract(scoreOf(next), score)), subtract(at(next), at(level))));
    return [equal(reached, text(level.id)), paidHere] as const;
  });
  return choose(paid, percentage(attainment.below));
});

/** The checks report a level without a score. */
const scoreOf = (level: Level): Expression => percentage(level.score ?? 0);

type Compare = (a: Expression, b: Expression) => Expression;

const neighbours = (levels: readonly Level[]): readonly (readonly [Level, Level])[] =>
  levels.flatMap((level, index) => {
    const next = levels[index + 1];
    return next === undefined ? [] : [[level, next] as const];
  });

/** Levels that stand in the policy are compared by its checks; those from facts or corrections only when the values are there. */
function inOrder(draft: Draft, { id, levels = [] }: Indicator, at: (level: Level) => Expression, isBefore: Compare, value: Expression): Expression {
  const isFixed = (level: Level): boolean => isDecimal(level.at) && changeOf(draft, 'level', id, level.id) === undefined;
  const [first, ...rest] = neighbours(levels)
    .filter((pair) => !pair.every(isFixed))
    .map(([one, other]) => isBefore(at(one), at(other)));
  return first === undefined ? value : check(and(first, ...rest), value, 'levels-out-of-order');
}
