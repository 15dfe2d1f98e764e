import { policySchema } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { ROLE_PROPERTIES, withRoleNames } from '../../../engine/5-tell/role-names.ts';
import { readPolicy } from '../../../engine/index.ts';
import { printRegulation } from '../../../engine/6-print/index.ts';
import { reportInWords } from '../../../linter/index.ts';
import { indicator, metric, policyOf } from '../../support/policy.ts';
import { sure } from '../../support/sure.ts';

/** Names of the properties of a schema that are roles, or lists of them. */
const rolesIn = (part: unknown, name = ''): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const { $ref: reference, items } = part as { readonly $ref?: string; readonly items?: { readonly $ref?: string } };
  const own = [reference, items?.$ref].includes('#/$defs/role') ? [name] : [];
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => rolesIn(inner, key === 'items' ? name : key))];
};

const HEAD = 'Начальник цеха';
const policy = {
  ...policyOf(
    { position: HEAD, indicators: [indicator('a', { weight: 100 })] },
    { metrics: [{ ...metric('a', 'piece'), owner: HEAD }], owner: HEAD, languages: ['ru', 'en'] },
  ),
  roleNames: [{ role: HEAD, name: { en: 'Head of production', ru: HEAD } }],
};

describe('names of roles', () => {
  it('are looked for in every property of the schema that is a role', () => {
    expect([...new Set(rolesIn(policySchema))].filter((name) => name !== '').sort()).toEqual([...ROLE_PROPERTIES].sort());
  });

  it('stand in the print of their language, and the role itself in the other', () => {
    const document = sure(readPolicy(JSON.stringify(policy)).document);
    const text = (language: 'en' | 'ru'): string => JSON.stringify(printRegulation(document, language));
    expect(text('en')).toContain('Head of production');
    expect(text('en')).not.toContain(HEAD);
    expect(text('ru')).toContain(HEAD);
  });

  it('leave a policy without them as it is', () => {
    const { roleNames: _none, ...plain } = policy;
    expect(withRoleNames(plain, 'en')).toBe(plain);
    expect(withRoleNames(policy, 'en').scorecards[0]?.indicators).toEqual(policy.scorecards[0]?.indicators);
  });

  it('stand in a report in words', () => {
    const report = { findings: [{ text: { en: `ask \`${HEAD}\``, ru: `спросите \`${HEAD}\`` } }], passes: [], notAnalysed: [] };
    expect(reportInWords(report as never, policy).findings[0]?.text).toEqual({ en: 'ask “Head of production”', ru: `спросите «${HEAD}»` });
  });
});
