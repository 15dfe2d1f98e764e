import type { PatchOperation } from '@scorewright/linter';
import { below } from '#lib/document/pointer.ts';
import { textAt } from '#lib/text/read.ts';
import type { GoalNode } from './goals.ts';
import type { Named } from './read.ts';

/** An indicator of a card, with the goal that it serves. */
export interface GoalIndicator {
  readonly pointer: string;
  readonly name: string;
  readonly card: string;
  readonly goal: string | undefined;
}

const flat = (nodes: readonly GoalNode[]): readonly GoalNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

/** A goal with everything below it. */
export const subtree = (node: GoalNode): ReadonlySet<string> => new Set(flat([node]).map(({ goal }) => goal.id));

/** Goals that indicators can serve: those with nothing below them. */
export const leavesOf = (tree: readonly GoalNode[]): readonly Named[] =>
  flat(tree)
    .filter(({ children }) => children.length === 0)
    .map(({ goal }) => goal);

export const nodeOf = (tree: readonly GoalNode[], id: string): GoalNode | undefined => flat(tree).find(({ goal }) => goal.id === id);

/** The goals among which one stands: those of the same parent, or the top ones. */
export function siblingsOf(tree: readonly GoalNode[], id: string): readonly GoalNode[] {
  if (tree.some(({ goal }) => goal.id === id)) return tree;
  return flat(tree).find(({ children }) => children.some(({ goal }) => goal.id === id))?.children ?? [];
}

/** The patch that puts a goal under another one, or at the top; undefined where it would come under itself. */
export function underPatch(tree: readonly GoalNode[], id: string, parent: string | undefined): readonly PatchOperation[] | undefined {
  const node = nodeOf(tree, id);
  if (!node || (parent !== undefined && subtree(node).has(parent)) || textAt(node.goal.entry['parent']) === parent) return undefined;
  const path = below('/goals', node.goal.index, 'parent');
  const has = node.goal.entry['parent'] !== undefined;
  if (parent === undefined) return has ? [{ op: 'remove', path }] : undefined;
  return [{ op: has ? 'replace' : 'add', path, value: parent }];
}

/** The order of the list in which every parent stands before its children, the tree read from top to bottom: old indexes. */
export const readingOrder = (tree: readonly GoalNode[]): readonly number[] => flat(tree).map(({ goal }) => goal.index);

/** The same with a goal one place further up or down among its siblings. */
export function movedOrder(tree: readonly GoalNode[], id: string, by: -1 | 1): readonly number[] {
  const swap = (nodes: readonly GoalNode[]): readonly GoalNode[] => {
    const at = nodes.findIndex(({ goal }) => goal.id === id);
    const list = nodes.map((node) => ({ ...node, children: swap(node.children) }));
    const [one, other] = [list[at], list[at + by]];
    if (at < 0 || !one || !other) return list;
    list[at] = other;
    list[at + by] = one;
    return list;
  };
  return readingOrder(swap(tree));
}
