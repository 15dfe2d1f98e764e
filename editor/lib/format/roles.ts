import type { Language } from '#lib/words/language.ts';
import { textIn } from './text.ts';

/** What a role is called for the reader: by the policy's own names of roles, else as it is written. Never fails on a document that is still being written. */
export function roleIn(policy: unknown, role: string, language: Language): string {
  const names = typeof policy === 'object' && policy !== null && 'roleNames' in policy && Array.isArray(policy.roleNames) ? policy.roleNames : [];
  const named = names.find((one: unknown) => typeof one === 'object' && one !== null && 'role' in one && one.role === role) as
    { readonly name?: unknown } | undefined;
  return textIn(named?.name, language) || role;
}
