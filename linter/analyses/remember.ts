import type { CardView } from '../context.ts';

/**
 * Keeps for each card what was computed for it. The result may depend on the card, on what its calculation reads (metrics, facts, its own examples;
 * see kept/views.ts) and on the key; on nothing else: the card may be one of an earlier text that is the same in all of that.
 */
export function remembering<Result>(): (view: CardView, key: string, compute: () => Result) => Result {
  const known = new WeakMap<CardView, Map<string, { readonly result: Result }>>();
  return (view, key, compute) => {
    const results = known.get(view) ?? new Map<string, { readonly result: Result }>();
    known.set(view, results);
    const found = results.get(key) ?? { result: compute() };
    results.set(key, found);
    return found.result;
  };
}
