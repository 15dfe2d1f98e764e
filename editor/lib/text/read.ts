/** Reads parts of a document that may be half-written: what is not of the expected form counts as not there. */
export const recordAt = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
export const listAt = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textAt = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
export const textsAt = (value: unknown): readonly string[] => listAt(value).filter((one): one is string => typeof one === 'string');
export const numberAt = (value: unknown): string | number | undefined => (typeof value === 'string' || typeof value === 'number' ? value : undefined);

const ROLES: ReadonlySet<string> = new Set([
  'owner',
  'who',
  'position',
  'definedBy',
  'recordedBy',
  'decidedBy',
  'judgedBy',
  'with',
  'role',
  'initiators',
  'approvers',
  'agreedWith',
]);

/** The roles that the document names, for proposals. */
export function rolesIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  const walk = (part: unknown, name: string): void => {
    if (typeof part === 'string') {
      if (ROLES.has(name) && part !== '') found.add(part);
      return;
    }
    if (Array.isArray(part)) {
      for (const item of part) walk(item, name);
      return;
    }
    if (typeof part === 'object' && part !== null) for (const [inner, child] of Object.entries(part)) walk(child, inner);
  };
  walk(value, '');
  return [...found].sort((a, b) => a.localeCompare(b));
}
