export const ROLE_NAMES = ['author', 'reviewer', 'approver', 'auditor', 'employee', 'administrator'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** A person, as the administrator's list has them. */
export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly RoleName[];
  readonly signsFor: readonly string[];
  readonly suspended: boolean;
  readonly secondFactor: boolean;
}

/** Positions, as one types them: separated by semicolons, because a position may have a comma. */
export const positionsIn = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
