import { MAX_PROBLEMS } from '../../1-read/limits.ts';
import type { Check } from '../check.ts';
import { wrong } from '../check.ts';
import { namesRead } from '../names-read.ts';

type Edges = ReadonlyMap<string, readonly string[]>;

/** Metrics whose formulas read each other in a circle, and goals that are their own ancestors. */
export const cycles: Check = ({ policy }) => {
  const formulas: Edges = new Map(policy.metrics.map(({ id, formula }) => [id, namesRead(formula)]));
  const parents: Edges = new Map((policy.goals ?? []).map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]));
  return [
    ...circlesIn(formulas).map((cycle) => wrong('metric-cycle', `/metrics/${policy.metrics.findIndex(({ id }) => id === cycle[0])}/formula`, { cycle })),
    ...circlesIn(parents).map((cycle) => wrong('goal-cycle', `/goals/${(policy.goals ?? []).findIndex(({ id }) => id === cycle[0])}/parent`, { cycle })),
  ];
};

interface Step {
  readonly name: string;
  readonly next: Iterator<string>;
}

/** Each circle once, from its first name back to it. The path is kept by hand: thousands of names may read each other in a row. */
function circlesIn(edges: Edges): readonly (readonly string[])[] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const first of edges.keys()) {
    const path: Step[] = [];
    const open = new Set<string>();
    const enter = (name: string): void => {
      // A name that leads nowhere is in no circle.
      if (!edges.has(name)) return;
      if (open.has(name)) circles.push([...path.slice(path.findIndex((step) => step.name === name)).map((step) => step.name), name]);
      else if (!done.has(name)) {
        open.add(name);
        path.push({ name, next: (edges.get(name) ?? []).values() });
      }
    };
    enter(first);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      // Names that all read each other make more circles than anybody can be told of.
      if (circles.length > MAX_PROBLEMS) return circles;
      const { done: isOver, value } = step.next.next();
      if (!isOver) enter(value);
      else {
        path.pop();
        open.delete(step.name);
        done.add(step.name);
      }
    }
  }
  return circles;
}
