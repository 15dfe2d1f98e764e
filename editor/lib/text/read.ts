/** Reads parts of a document that may be half-written: what is not of the expected form counts as not there. */
export const recordAt = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
export const listAt = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** Whatever stands in the document, for a reader who has to mend it: a text as it is, anything else as it is written there. */
export const writtenAt = (value: unknown): string => (typeof value === 'string' ? value : value === undefined ? '' : (JSON.stringify(value) ?? ''));

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

/** Roles within objects of the document: one key makes few of them anew. */
const known = new WeakMap<object, ReadonlySet<string>>();

/** Adds the roles in a value that a property of the name has. */
function collect(value: unknown, name: string, found: Set<string>): void {
  if (typeof value === 'string') {
    if (ROLES.has(name) && value !== '') found.add(value);
  } else if (Array.isArray(value)) for (const item of value) collect(item, name, found);
  else if (typeof value === 'object' && value !== null) for (const role of rolesOf(value)) found.add(role);
}

function rolesOf(part: object): ReadonlySet<string> {
  const before = known.get(part);
  if (before) return before;
  const found = new Set<string>();
  for (const [name, child] of Object.entries(part)) collect(child, name, found);
  known.set(part, found);
  return found;
}

let last: { readonly found: ReadonlySet<string>; readonly sorted: readonly string[] } | undefined;

/** The roles that the document names, for proposals. As long as they are the same it is the same list. */
export function rolesIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, '', found);
  const before = last?.found;
  if (!last || before?.size !== found.size || [...found].some((role) => !before.has(role))) {
    last = { found, sorted: [...found].sort((a, b) => a.localeCompare(b)) };
  }
  return last.sorted;
}
