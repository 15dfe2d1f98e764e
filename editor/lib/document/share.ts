const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * The next value with every part that did not change taken from the previous one, so that what depends on a part alone is not drawn again.
 */
export function shareUnchanged<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next) || !isContainer(previous) || !isContainer(next) || Array.isArray(previous) !== Array.isArray(next)) return next;
  const [old, names] = [new Map(Object.entries(previous)), Object.keys(next)];
  const shared = Object.entries(next).map(([name, value]) => [name, shareUnchanged(old.get(name), value)] as const);
  const same = old.size === names.length && shared.every(([name, value]) => old.has(name) && Object.is(old.get(name), value));
  if (same) return previous as T;
  return (Array.isArray(next) ? shared.map(([, value]) => value) : Object.fromEntries(shared)) as T;
}
