import { recordAt, textAt } from '#lib/text/read.ts';
import { exact, exactText, minus, negated, signOf, sumOf, type Exact } from './exact.ts';
import type { Named } from './read.ts';

/** A goal with its children, and whether their changes add up to its own. */
export interface GoalNode {
  readonly goal: Named;
  readonly children: readonly GoalNode[];
  readonly change: string | undefined;
  /** The way from base to target, where the stated change is another one. */
  readonly way: string | undefined;
  /** What the children add up to, with their signs; those in another unit explain the goal and are no part of it. Undefined where none can be added. */
  readonly sum: string | undefined;
  readonly adds: boolean | undefined;
  /** Children that may be parts of the sum and have no number yet. */
  readonly open: readonly string[];
}

type Entry = Readonly<Record<string, unknown>>;

function wayOf(entry: Entry): Exact | undefined {
  const [base, target] = [exact(entry['base']), exact(entry['target'])];
  return base && target && minus(target, base);
}

/** The stated change, else target less base. */
const changeOf = (entry: Entry): Exact | undefined => exact(entry['change']) ?? wayOf(entry);

const isSame = (a: Exact, b: Exact): boolean => signOf(minus(a, b)) === 0;

/** The sum by the rule of the linter (R12), so that it is known as one types. */
function sumOfChildren(goal: Named, children: readonly Named[]): Pick<GoalNode, 'sum' | 'adds' | 'open'> {
  const own = changeOf(goal.entry);
  const changes = children.flatMap(({ entry }) => {
    const change = entry['unit'] === goal.entry['unit'] ? changeOf(entry) : undefined;
    return change ? [entry['effect'] === '-' ? negated(change) : change] : [];
  });
  const isOpen = ({ entry }: Named): boolean => (entry['unit'] === undefined || entry['unit'] === goal.entry['unit']) && !changeOf(entry);
  const sum = changes.length > 0 ? sumOf(changes) : undefined;
  return { sum: sum && exactText(sum), adds: own && sum && isSame(own, sum), open: children.filter(isOpen).map(({ name }) => name) };
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
    const [change, way] = [changeOf(goal.entry), wayOf(goal.entry)];
    return {
      goal,
      children: below.map(node),
      change: change && exactText(change),
      way: change && way && !isSame(change, way) ? exactText(way) : undefined,
      ...sumOfChildren(goal, below),
    };
  };
  const tops = goals.filter((goal) => parentOf(goal) === undefined).map(node);
  // Goals that stand above each other in a circle: one of them is at the top, and the others are below it.
  const circles = goals.flatMap((goal) => (seen.has(goal.id) ? [] : [node(goal)]));
  return [...tops, ...circles];
}
