const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The next value, with every part that is the same in the previous one taken from there. Of an object the order of names counts too. */
export function share(previous: unknown, next: unknown): unknown {
  if (!isContainer(previous) || !isContainer(next) || Array.isArray(previous) !== Array.isArray(next)) return next;
  const [old, now] = [previous as Record<string, unknown>, next as Record<string, unknown>];
  const [names, oldNames] = [Object.keys(now), Object.keys(old)];
  let same = names.length === oldNames.length;
  names.forEach((name, index) => {
    const known = Object.hasOwn(old, name) ? old[name] : undefined;
    const shared = share(known, now[name]);
    same &&= oldNames[index] === name && Object.is(known, shared);
    now[name] = shared;
  });
  return same ? previous : next;
}
