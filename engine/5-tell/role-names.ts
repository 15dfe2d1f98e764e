import type { Policy } from '@scorewright/schemas';
import type { Language } from './language.ts';
import { textIn } from './language.ts';

/** The properties whose values are roles: `RoleName` of the schema. A test holds this list to the schema. */
export const ROLE_PROPERTIES: ReadonlySet<string> = new Set([
  'owner',
  'who',
  'recordedBy',
  'decidedBy',
  'definedBy',
  'judgedBy',
  'position',
  'department',
  'grade',
  'agreedWith',
  'initiators',
  'approvers',
  'role',
  'with',
]);

/** The policy with every role by its name in the reader's language, for words only: names are not what roles are known by. */
export function withRoleNames(policy: Policy, language: Language): Policy {
  const { roleNames = [], languages } = policy;
  if (roleNames.length === 0) return policy;
  const names = new Map(roleNames.map(({ role, name }) => [role, textIn(name, language, languages)]));
  const named = (value: unknown, property: string): unknown => {
    if (typeof value === 'string') return ROLE_PROPERTIES.has(property) ? (names.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((item) => named(item, property));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, named(inner, name)]));
  };
  // Formulas and facts are no texts; what they are called is told by the parts around them.
  const { facts, examples, ...told } = policy;
  return { ...(named(told, '') as Omit<Policy, 'facts' | 'examples'>), ...(facts && { facts }), ...(examples && { examples }) };
}
