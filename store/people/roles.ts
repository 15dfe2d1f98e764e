/** What a person may be. Somebody can have several; each gives what its column of the table of permissions says. */
export const ROLES = ['author', 'reviewer', 'approver', 'auditor', 'employee', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What a token may be used for; a token has at most what its person has. */
export const SCOPES = ['read', 'write', 'submit', 'audit', 'people'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who acts: a person who has signed in, a person's token, or the one person of local mode. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Positions that the person signs for, in the words of the organisation: `Finance director`. */
  readonly signsFor: readonly string[];
  /** Present where a token acts: it may do only what one of its scopes allows. */
  readonly scopes?: readonly Scope[];
}

/** Who acts in local mode: one person without an account, who may write but cannot stand in for a second pair of eyes. */
export const LOCAL_ACTOR: Actor = { id: 'local', name: '', roles: ROLES, signsFor: [] };

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);
export const isScope = (text: string): text is Scope => SCOPES.some((scope) => scope === text);
