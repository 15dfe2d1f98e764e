import type { Scorecard } from '@scorewright/schemas';

const plain = (role: string): string => role.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');

/** Whether two names mean one role. */
export const sameRole = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && plain(a) === plain(b);

/** Whether a role is the one that the card pays. */
export const isPayee = ({ position }: Scorecard, role: string | undefined): boolean => sameRole(position, role);

/** Whether a role is the payee or the payee's department. */
export const isPayeesSide = (card: Scorecard, role: string | undefined): boolean => isPayee(card, role) || sameRole(card.department, role);

/** The department of a card; a position without one stands for itself. */
export const departmentOf = ({ department, position }: Scorecard): string => department ?? position;

/** Distinct names, in their order. */
export const distinctRoles = (roles: readonly (string | undefined)[]): readonly string[] =>
  roles.filter((role): role is string => role !== undefined).filter((role, index, all) => all.findIndex((other) => sameRole(other, role)) === index);
