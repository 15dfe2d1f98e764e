const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * The next value with every part that did not change taken from the previous one, so that what depends on a part alone is not drawn again. Of an object the
 * order of names counts too.
 */
export function shareUnchanged<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next) || !isContainer(previous) || !isContainer(next) || Array.isArray(previous) !== Array.isArray(next)) return next;
  const [old, now] = [previous as Record<string, unknown>, next as Record<string, unknown>];
  const names = Object.keys(now);
  const oldNames = Object.keys(old);
  let same = oldNames.length === names.length;
  const shared = names.map((name, index) => {
    const known = Object.hasOwn(old, name) ? old[name] : undefined;
    const value = shareUnchanged(known, now[name]);
    same &&= Object.is(known, value) && oldNames[index] === name;
    return value;
  });
  if (same) return previous as T;
  return (Array.isArray(next) ? shared : Object.fromEntries(names.map((name, index) => [name, shared[index]]))) as T;
}
