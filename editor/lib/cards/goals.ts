import { recordAt, textAt } from '#lib/text/read.ts';
import { exact, exactText, minus, negated, signOf, sumOf, type Exact } from './exact.ts';
import type { Named } from './read.ts';

/** A goal with its children, and whether their changes add up to its own. */
export interface GoalNode {
  readonly goal: Named;
  readonly children: readonly GoalNode[];
  readonly change: string | undefined;
  /** What the children add up to, with their signs; undefined where one has no number or another unit. */
  readonly sum: string | undefined;
  readonly adds: boolean | undefined;
}

/** The stated change, else target less base. */
function changeOf(entry: Readonly<Record<string, unknown>>): Exact | undefined {
  const [base, target] = [exact(entry['base']), exact(entry['target'])];
  return exact(entry['change']) ?? (base && target && minus(target, base));
}

function sumOfChildren(goal: Named, children: readonly Named[]): Exact | undefined {
  const changes = children
    .map(({ entry }) => {
      const change = entry['unit'] === goal.entry['unit'] ? changeOf(entry) : undefined;
      return change && (entry['effect'] === '-' ? negated(change) : change);
    })
    .filter((change) => change !== undefined);
  return children.length > 0 && changes.length === children.length ? sumOf(changes) : undefined;
}

/** The tree; a goal under a parent that is not there, or under itself, stands at the top. */
export function goalTree(goals: readonly Named[]): readonly GoalNode[] {
  const ids = new Set(goals.map(({ id }) => id));
  const parentOf = ({ id, entry }: Named): string | undefined => {
    const parent = textAt(recordAt(entry)['parent']);
    return parent !== undefined && ids.has(parent) && parent !== id ? parent : undefined;
  };
  const seen = new Set<string>();
  const node = (goal: Named): GoalNode => {
    seen.add(goal.id);
    const below = goals.filter((one) => parentOf(one) === goal.id && !seen.has(one.id));
    const [change, sum] = [changeOf(goal.entry), sumOfChildren(goal, below)];
    return {
      goal,
      children: below.map(node),
      change: change && exactText(change),
      sum: sum && exactText(sum),
      adds: change && sum && signOf(minus(change, sum)) === 0,
    };
  };
  const tops = goals.filter((goal) => parentOf(goal) === undefined).map(node);
  return [...tops, ...goals.filter(({ id }) => !seen.has(id)).map(node)];
}
