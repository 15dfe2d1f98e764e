import { ACTIONS, may, PERMISSIONS, permissionsOf, ROLES, type Actor, type Role } from '@scorewright/store';
import { describe, expect, it } from 'vitest';

const actor = (...roles: readonly Role[]): Actor => ({ id: 'anna', name: 'Anna', roles, signsFor: [] });
const OWN = { authors: ['anna', 'boris'] };
const OTHERS = { authors: ['boris'] };

describe('the table of permissions', () => {
  it('lets nobody sign or approve a text that they wrote, whatever their roles', () => {
    for (const action of ['version.sign', 'version.approve'] as const) {
      expect(may(actor(...ROLES), action, OWN)).toBe(false);
      expect(may(actor('approver'), action, OTHERS)).toBe(true);
      expect(may(actor('approver'), action)).toBe(false);
    }
  });

  it('lets an auditor read everything and change nothing', () => {
    const changing = permissionsOf('auditor').filter(
      ({ action, condition }) => condition !== 'self' && !/\.(read|list|names|export)$|^calculate$/.test(action),
    );
    expect(changing).toEqual([]);
    for (const action of ACTIONS.filter((name) => name.endsWith('.read') && !/^(account|second-factor)\./.test(name)))
      expect(may(actor('auditor'), action, OTHERS)).toBe(true);
  });

  it('gives an administrator people and settings, and no say on content', () => {
    const content = permissionsOf('administrator').filter(({ action }) => /^(draft|version|remark|review|audit|acknowledgement)\./.test(action));
    expect(content.map(({ action }) => action)).toEqual(['version.list']);
    expect(may(actor('administrator'), 'people.change', { person: 'anna' })).toBe(false);
    expect(may(actor('administrator'), 'people.change', { person: 'boris' })).toBe(true);
  });

  it('shows an author only what they write, and an employee only what covers them', () => {
    expect(may(actor('author'), 'draft.read', OWN)).toBe(true);
    expect(may(actor('author'), 'draft.read', OTHERS)).toBe(false);
    expect(may(actor('employee'), 'version.read', { ...OTHERS, covers: ['vera'] })).toBe(false);
    expect(may(actor('employee'), 'version.read', { ...OTHERS, covers: ['anna'] })).toBe(true);
  });

  it('gives a token what its scopes and the roles of its person both allow', () => {
    const token: Actor = { ...actor('author', 'approver'), scopes: ['read'] };
    expect(may(token, 'draft.read', OWN)).toBe(true);
    expect(may(token, 'draft.edit', OWN)).toBe(false);
    expect(may(token, 'audit.read')).toBe(false);
    expect(may({ ...token, scopes: ['read', 'write', 'submit', 'audit', 'people'] }, 'version.sign', OTHERS)).toBe(false);
  });

  it('gives somebody without a role nothing', () => {
    expect(ACTIONS.filter((action) => may(actor(), action, { ...OWN, covers: ['anna'], person: 'anna' }))).toEqual([]);
    expect(Object.keys(PERMISSIONS)).toEqual([...ACTIONS]);
  });
});
