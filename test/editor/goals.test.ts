import { describe, expect, it } from 'vitest';
import { goalTree, type GoalNode } from '../../editor/lib/cards/goals.ts';
import { namedIn } from '../../editor/lib/cards/read.ts';

const top = (...goals: readonly object[]): GoalNode | undefined => goalTree(namedIn(goals, 'en', []))[0];
const PROFIT = { id: 'profit', name: 'Profit', unit: 'RUB', base: 50, target: 70 };
const part = (id: string, more: object): object => ({ id, name: id, parent: 'profit', unit: 'RUB', ...more });

describe('the sum of a goal', () => {
  it('leaves out what is counted in another unit, as the rule of the linter does', () => {
    expect(
      top(PROFIT, part('revenue', { change: 30 }), part('costs', { change: '10.0', effect: '-' }), part('replies', { unit: 'h', change: -3 })),
    ).toMatchObject({
      sum: '20',
      adds: true,
      open: [],
    });
  });

  it('is not given where nothing can be added', () => {
    expect(top(PROFIT, part('replies', { unit: 'h', change: -3 }))).toMatchObject({ sum: undefined, adds: undefined, open: [] });
  });

  it('names what may be a part of it and has no number yet', () => {
    expect(top(PROFIT, part('revenue', { change: 15 }), part('costs', {}), part('mood', { unit: undefined }))).toMatchObject({
      sum: '15',
      adds: false,
      open: ['costs', 'mood'],
    });
  });

  it('shows the way from now to the target where the stated change is another one', () => {
    expect(top({ ...PROFIT, change: 25 })?.way).toBe('20');
    expect(top({ ...PROFIT, change: '20.00' })?.way).toBeUndefined();
  });
});

describe('a damaged tree', () => {
  it('shows every goal once: in a circle, under itself, or under one that is not there', () => {
    const goal = (id: string, parent?: string): object => ({ id, name: id, ...(parent && { parent }) });
    const idsOf = (nodes: readonly GoalNode[]): readonly string[] => nodes.flatMap((node) => [node.goal.id, ...idsOf(node.children)]);
    const tree = goalTree(namedIn([goal('top'), goal('a', 'b'), goal('b', 'c'), goal('c', 'a'), goal('self', 'self'), goal('orphan', 'gone')], 'en', []));
    expect([...idsOf(tree)].sort()).toEqual(['a', 'b', 'c', 'orphan', 'self', 'top']);
  });
});
