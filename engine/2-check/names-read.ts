/** Names that an expression reads with `var`, as written. */
export function namesRead(logic: unknown): readonly string[] {
  if (Array.isArray(logic)) return logic.flatMap(namesRead);
  if (typeof logic !== 'object' || logic === null) return [];
  return Object.entries(logic).flatMap(([token, args]: readonly [string, unknown]) => {
    if (token !== 'var') return namesRead(args);
    const name: unknown = Array.isArray(args) ? args[0] : args;
    return typeof name === 'string' ? [name] : [];
  });
}
