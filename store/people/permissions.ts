import type { Actor, Role, Scope } from './roles.ts';

/** What is acted upon, as far as permission depends on it. What is left out is not known, and then allows nothing that depends on it. */
export interface About {
  /** Ids of everybody who wrote in the text, or was let in to write. */
  readonly authors?: readonly string[];
  /** Ids of the persons who are to acknowledge it, or whose pay it decides. Named only where it was approved. */
  readonly covers?: readonly string[];
  /** Id of the one person it belongs to: a session, a token, a remark, a person. */
  readonly person?: string;
}

/** `own`: one of its authors. `others`: none of them. `covered`: it decides the actor's pay. `self`: it is the actor's. `not-self`: somebody else's. */
export type Condition = 'any' | 'own' | 'others' | 'covered' | 'self' | 'not-self';

const HOLDS: Readonly<Record<Condition, (actor: Actor, about: About) => boolean>> = {
  any: () => true,
  own: ({ id }, { authors }) => authors?.includes(id) ?? false,
  others: ({ id }, { authors }) => authors !== undefined && !authors.includes(id),
  covered: ({ id }, { covers }) => covers?.includes(id) ?? false,
  self: ({ id }, { person }) => person === id,
  'not-self': ({ id }, { person }) => person !== undefined && person !== id,
};

interface Permission {
  /** The scope that lets a token do it; `null`: only a person who is there. */
  readonly scope: Scope | null;
  readonly roles: Readonly<Partial<Record<Role, Condition>>>;
}

const everybody = (condition: Condition): Permission['roles'] => ({
  author: condition,
  reviewer: condition,
  approver: condition,
  auditor: condition,
  employee: condition,
  administrator: condition,
});

/**
 * Every action, and who may do it: the one table that pages, endpoints and tests share. A role that is not named may not.
 * INVARIANT: no role signs, or waives for, a text that its person wrote; an auditor changes nothing; an administrator has no say on content.
 */
export const PERMISSIONS = {
  'shipped.read': { scope: 'read', roles: everybody('any') },
  'draft.list': { scope: 'read', roles: { author: 'any', auditor: 'any' } },
  'draft.create': { scope: 'write', roles: { author: 'any' } },
  'draft.read': { scope: 'read', roles: { author: 'own', auditor: 'any' } },
  'draft.edit': { scope: 'write', roles: { author: 'own' } },
  'draft.remove': { scope: 'write', roles: { author: 'own' } },
  'draft.share': { scope: null, roles: { author: 'own' } },
  'draft.submit': { scope: 'submit', roles: { author: 'own' } },
  'version.list': { scope: 'read', roles: everybody('any') },
  'version.read': { scope: 'read', roles: { author: 'own', reviewer: 'any', approver: 'any', auditor: 'any', employee: 'covered' } },
  'gate.read': { scope: 'read', roles: { author: 'own', reviewer: 'any', approver: 'any', auditor: 'any' } },
  'version.remark': { scope: null, roles: { reviewer: 'others', approver: 'others' } },
  'remark.answer': { scope: null, roles: { author: 'own', reviewer: 'self', approver: 'self' } },
  'remark.resolve': { scope: null, roles: { reviewer: 'self', approver: 'self' } },
  'version.sign': { scope: null, roles: { approver: 'others' } },
  'version.approve': { scope: null, roles: { approver: 'others' } },
  'version.publish': { scope: null, roles: { author: 'own', approver: 'any' } },
  'version.withdraw': { scope: null, roles: { author: 'own', approver: 'others' } },
  'version.cover': { scope: null, roles: { author: 'own' } },
  'version.acknowledge': { scope: null, roles: { employee: 'covered' } },
  'correction.record': { scope: null, roles: { author: 'own' } },
  'correction.approve': { scope: null, roles: { approver: 'others' } },
  'certificate.issue': { scope: 'read', roles: { author: 'own', reviewer: 'any', approver: 'any', employee: 'covered' } },
  'acknowledgement.list': { scope: 'read', roles: { author: 'own', reviewer: 'any', approver: 'any', auditor: 'any' } },
  'own-version.list': { scope: 'read', roles: { employee: 'self' } },
  'review.list': { scope: 'read', roles: { author: 'any', reviewer: 'any', approver: 'any', auditor: 'any' } },
  'review.record': { scope: null, roles: { author: 'own', reviewer: 'any', approver: 'any' } },
  'audit.read': { scope: 'audit', roles: { auditor: 'any' } },
  'audit.export': { scope: 'audit', roles: { auditor: 'any' } },
  calculate: { scope: 'read', roles: everybody('any') },
  'people.names': { scope: null, roles: { author: 'any', reviewer: 'any', approver: 'any', auditor: 'any', administrator: 'any' } },
  'people.list': { scope: 'people', roles: { auditor: 'any', administrator: 'any' } },
  'people.invite': { scope: 'people', roles: { administrator: 'any' } },
  'people.change': { scope: null, roles: { administrator: 'not-self' } },
  'people.assign': { scope: null, roles: { administrator: 'any' } },
  'people.suspend': { scope: null, roles: { administrator: 'not-self' } },
  'people.reset-second-factor': { scope: null, roles: { administrator: 'not-self' } },
  'setting.read': { scope: 'people', roles: { author: 'any', reviewer: 'any', approver: 'any', auditor: 'any', administrator: 'any' } },
  'setting.change': { scope: null, roles: { administrator: 'any' } },
  'account.read': { scope: 'read', roles: everybody('self') },
  'session.confirm': { scope: null, roles: everybody('self') },
  'session.list': { scope: null, roles: everybody('self') },
  'session.end': { scope: null, roles: everybody('self') },
  'password.change': { scope: null, roles: everybody('self') },
  'second-factor.read': { scope: null, roles: everybody('self') },
  'second-factor.enable': { scope: null, roles: everybody('self') },
  'second-factor.renew': { scope: null, roles: everybody('self') },
  'second-factor.disable': { scope: null, roles: everybody('self') },
  'token.list': { scope: null, roles: everybody('self') },
  'token.create': { scope: null, roles: everybody('self') },
  'token.revoke': { scope: null, roles: everybody('self') },
} as const satisfies Readonly<Record<string, Permission>>;

export type Action = keyof typeof PERMISSIONS;

export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/** Whether the actor may do it with this object. A token needs the action's scope as well as its person's role. */
export function may(actor: Actor, action: Action, about: About = {}): boolean {
  const { scope, roles }: Permission = PERMISSIONS[action];
  if (actor.scopes && (scope === null || !actor.scopes.includes(scope))) return false;
  return actor.roles.some((role) => {
    const condition = roles[role];
    return condition !== undefined && HOLDS[condition](actor, about);
  });
}

/** What a role may do, and on what condition: for the page that explains the roles. */
export const permissionsOf = (role: Role): readonly { readonly action: Action; readonly condition: Condition }[] =>
  ACTIONS.flatMap((action) => {
    const condition = (PERMISSIONS[action] as Permission).roles[role];
    return condition === undefined ? [] : [{ action, condition }];
  });

/** Whether any role of the actor has the action at all, whatever the object: what is worth showing to them. */
export const couldEver = ({ roles, scopes }: Actor, action: Action): boolean => {
  const { scope, roles: permitted }: Permission = PERMISSIONS[action];
  return (scopes === undefined || (scope !== null && scopes.includes(scope))) && roles.some((role) => role in permitted);
};
