import type { Scorecard } from '@scorewright/schemas';

const known = new Map<string, string>();
/** Roles of a company are few; those of a service that lints many are forgotten now and then. */
const MOST = 10_000;

function plain(role: string): string {
  const before = known.get(role);
  if (before !== undefined) return before;
  if (known.size > MOST) known.clear();
  const text = role.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
  known.set(role, text);
  return text;
}

/** Whether two names mean one role. */
export const sameRole = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && (a === b || plain(a) === plain(b));

/** Whether a role is the one that the card pays. */
export const isPayee = ({ position }: Scorecard, role: string | undefined): boolean => sameRole(position, role);

/** Whether a role is the payee or the payee's department. */
export const isPayeesSide = (card: Scorecard, role: string | undefined): boolean => isPayee(card, role) || sameRole(card.department, role);

/** The department of a card; a position without one stands for itself. */
export const departmentOf = ({ department, position }: Scorecard): string => department ?? position;

/** Distinct names, in their order. */
export function distinctRoles(roles: readonly (string | undefined)[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const role of roles) if (role !== undefined && !seen.has(plain(role))) seen.set(plain(role), role);
  return [...seen.values()];
}
