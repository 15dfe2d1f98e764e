import { rationals, type Rational } from '@scorewright/engine';
import type { Goal, Indicator, Metric } from '@scorewright/schemas';
import { magnitude } from './exact.ts';
import { effectOf, placedGoals, type PlacedGoal } from './goal-sums.ts';

const { compare, minus, over, plus, times, HUNDRED, ZERO } = rationals;

export type GoalTree = ReadonlyMap<string, PlacedGoal>;

export const goalTree = (goals: readonly Goal[]): GoalTree => new Map(placedGoals(goals).map((placed) => [placed.goal.id, placed]));

/** From a goal up to its root. A cycle (a problem of its own) is followed once. */
export function pathUp(tree: GoalTree, id: string | undefined): readonly PlacedGoal[] {
  const path: PlacedGoal[] = [];
  for (let at = id === undefined ? undefined : tree.get(id); at && !path.includes(at); at = at.goal.parent === undefined ? undefined : tree.get(at.goal.parent))
    path.push(at);
  return path;
}

/** The goal that an indicator serves: its own, else that of its metric. */
export const goalOf = (indicator: Indicator, metric: Metric | undefined): string | undefined => indicator.goal ?? metric?.goal;

/** The financial goal at the top of a path: the last one on the way up. */
export const financialGoal = (path: readonly PlacedGoal[]): PlacedGoal | undefined => path.findLast(({ goal }) => goal.financial === true);

/** A change with the part of it that somebody answers for. Both without sign. */
interface Owned {
  readonly all: Rational;
  readonly owned: Rational;
}

const NOTHING: Owned = { all: ZERO, owned: ZERO };
const together = (a: Owned, b: Owned): Owned => ({ all: plus(a.all, b.all), owned: plus(a.owned, b.owned) });
const whole = (change: Rational, isOwned: boolean): Owned => ({ all: magnitude(change), owned: isOwned ? magnitude(change) : ZERO });

/** What the children leave of the parent's change: nothing where they give as much, or more. */
function leftOver(change: Rational, given: Rational): Rational {
  const left = minus(change, given);
  const sign = compare(change, ZERO);
  return sign !== 0 && compare(left, ZERO) === sign ? left : ZERO;
}

function owned(tree: GoalTree, at: PlacedGoal, isOwned: boolean, seen: ReadonlySet<PlacedGoal>): Owned {
  const { goal, change = ZERO } = at;
  const children = [...tree.values()].filter(
    (child) => child.goal.parent === goal.id && child.goal.unit === goal.unit && child.change !== undefined && !seen.has(child),
  );
  if (children.length === 0) return whole(change, isOwned);
  const given = children.map(effectOf).reduce(plus, ZERO);
  return children
    .map((child) => owned(tree, child, isOwned || child.goal.owner !== undefined, new Set([...seen, child])))
    .reduce(together, together(NOTHING, whole(leftOver(change, given), isOwned)));
}

/**
 * Share of the change of a financial goal, in percent, that is split into parts in its unit with an owner below it. What the parts leave over has
 * none. A goal without parts is its own owner's. Undefined where the goal has no change in numbers.
 */
export function ownedShare(tree: GoalTree, root: PlacedGoal): Rational | undefined {
  if (root.change === undefined) return undefined;
  const hasParts = [...tree.values()].some(({ goal }) => goal.parent === root.goal.id);
  const found = owned(tree, root, !hasParts && root.goal.owner !== undefined, new Set([root]));
  return rationals.isZero(found.all) ? undefined : over(times(found.owned, HUNDRED), found.all);
}
