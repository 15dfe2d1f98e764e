import { rationals, type Rational } from '@scorewright/engine';
import type { Goal } from '@scorewright/schemas';
import { exactOf, sumOf } from './exact.ts';

/** A goal with its place, and its change where the document says it. */
export interface PlacedGoal {
  readonly goal: Goal;
  readonly pointer: string;
  readonly change: Rational | undefined;
}

/** A parent with the children that are counted in its unit. */
export interface Family {
  readonly parent: PlacedGoal;
  readonly children: readonly PlacedGoal[];
  readonly unknown: readonly PlacedGoal[];
}

const span = ({ base, target }: Goal): Rational | undefined =>
  base === undefined || target === undefined ? undefined : rationals.minus(exactOf(target), exactOf(base));

export const placedGoals = (goals: readonly Goal[]): readonly PlacedGoal[] =>
  goals.map((goal, index) => ({ goal, pointer: `/goals/${index}`, change: goal.change === undefined ? span(goal) : exactOf(goal.change) }));

/** Goals whose stated change is not the way from base to target. */
export const contradictions = (goals: readonly PlacedGoal[]): readonly (PlacedGoal & { readonly change: Rational; readonly span: Rational })[] =>
  goals.flatMap((placed) => {
    const way = span(placed.goal);
    return way && placed.change && rationals.compare(way, placed.change) !== 0 ? [{ ...placed, change: placed.change, span: way }] : [];
  });

/** How much a child raises its parent: a cost that falls raises profit. */
export const effectOf = ({ goal, change = rationals.ZERO }: PlacedGoal): Rational => (goal.effect === '-' ? rationals.negated(change) : change);

export const signedSum = ({ children }: Family): Rational => sumOf(children.map(effectOf));
/** What comes out when the signs are forgotten. */
export const plainSum = ({ children }: Family): Rational => sumOf(children.map(({ change = rationals.ZERO }) => change));

/**
 * Parents with a change whose children can be added up: those in the parent's unit with a change. Drivers in other units (a conversion below a margin)
 * explain the parent and are no part of its sum; those in its unit, or in none, without a change are `unknown`.
 */
export function familiesOf(goals: readonly PlacedGoal[]): readonly Family[] {
  return goals.flatMap((parent) => {
    if (parent.change === undefined) return [];
    const all = goals.filter(({ goal }) => goal.parent === parent.goal.id);
    const children = all.filter(({ goal, change }) => change !== undefined && goal.unit === parent.goal.unit);
    const unknown = all.filter(({ goal, change }) => change === undefined && (goal.unit === undefined || goal.unit === parent.goal.unit));
    return children.length > 0 ? [{ parent, children, unknown }] : [];
  });
}

/** The goal and all above it that are counted in its unit, with what they become when it changes by `by` more. */
export function raised(goals: readonly PlacedGoal[], from: PlacedGoal, by: Rational): readonly { readonly placed: PlacedGoal; readonly change: Rational }[] {
  const risen = { placed: from, change: rationals.plus(from.change ?? rationals.ZERO, by) };
  const above = goals.find(({ goal, change }) => goal.id === from.goal.parent && change !== undefined && goal.unit === from.goal.unit && goal !== from.goal);
  const rest = goals.filter((placed) => placed !== from);
  return above ? [risen, ...raised(rest, above, from.goal.effect === '-' ? rationals.negated(by) : by)] : [risen];
}
