/** Names that an expression reads with `var`, as written. */
export function namesRead(logic: unknown): readonly string[] {
  const names: string[] = [];
  collect(logic, names);
  return names;
}

/** Into one list, because regulations can have tens of thousands of names. */
function collect(logic: unknown, names: string[]): void {
  if (typeof logic !== 'object' || logic === null) return;
  if (Array.isArray(logic)) {
    for (const part of logic as readonly unknown[]) collect(part, names);
    return;
  }
  for (const token of Object.keys(logic)) {
    const args = (logic as Readonly<Record<string, unknown>>)[token];
    if (token !== 'var') collect(args, names);
    else {
      const name: unknown = Array.isArray(args) ? args[0] : args;
      if (typeof name === 'string') names.push(name);
    }
  }
}
