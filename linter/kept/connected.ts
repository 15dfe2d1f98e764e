import type { FactDeclaration, Metric, Policy } from '@scorewright/schemas';
import { contentId } from './content-id.ts';

/** Texts within a part of a policy, names of properties among them: whatever names something, names it by one of these. */
const texts = new WeakMap<object, ReadonlySet<string>>();

function textsIn(part: object): ReadonlySet<string> {
  const before = texts.get(part);
  if (before) return before;
  const found = new Set<string>();
  // `leads.plan` names the leads.
  const add = (text: string): void => {
    found.add(text);
    if (text.includes('.')) text.split('.').forEach((piece) => found.add(piece));
  };
  const visit = (value: unknown): void => {
    if (typeof value === 'string') add(value);
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) Object.keys(value).forEach(add);
    Object.values(value).forEach(visit);
  };
  visit(part);
  texts.set(part, found);
  return found;
}

interface Group {
  readonly id: number;
}

/**
 * For each metric and fact, the content of all metrics that it is connected with, however far: the others that it names, those that name it, and those
 * that name the same facts.
 */
const groups = new WeakMap<readonly Metric[], { readonly facts: readonly FactDeclaration[]; readonly byId: ReadonlyMap<string, Group> }>();
const NO_FACTS: readonly FactDeclaration[] = [];

function groupsOf({ metrics, facts = NO_FACTS }: Pick<Policy, 'metrics' | 'facts'>): ReadonlyMap<string, Group> {
  const before = groups.get(metrics);
  if (before?.facts === facts) return before.byId;
  const all = [...metrics, ...facts];
  const parents = all.map((_one, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    return (parents[index] = root);
  };
  const places = new Map(all.map(({ id }, index) => [id, index]));
  metrics.forEach((metric, index) => {
    for (const text of textsIn(metric)) {
      const place = places.get(text);
      if (place !== undefined) parents[rootOf(place)] = rootOf(index);
    }
  });
  const contents = new Map<number, (readonly number[])[]>();
  all.forEach((one, index) => {
    const root = rootOf(index);
    contents.set(root, [...(contents.get(root) ?? []), [index, contentId(one)]]);
  });
  const byRoot = new Map([...contents].map(([root, content]) => [root, { id: contentId(content) }]));
  const found = new Map(
    all.flatMap(({ id }, index): readonly (readonly [string, Group])[] => {
      const group = byRoot.get(rootOf(index));
      return group ? [[id, group]] : [];
    }),
  );
  groups.set(metrics, { facts, byId: found });
  return found;
}

/** The content of all metrics that parts of a policy are connected with, with their places. */
export function connectedMetrics(policy: Pick<Policy, 'metrics' | 'facts'>, parts: readonly object[]): readonly number[] {
  const all = groupsOf(policy);
  const named = new Set(parts.flatMap((part) => [...textsIn(part)]).flatMap((text) => all.get(text)?.id ?? []));
  return [...named].toSorted((a, b) => a - b);
}
