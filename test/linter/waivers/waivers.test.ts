import { describe, expect, it } from 'vitest';
import { baseRegulation, BASE_TODAY, canonicalJson, lint, textHash, waiverFaults, waiverFor, type LintConfig, type PatchOperation } from '@scorewright/linter';
import { documentOf, edited } from '../../support/linter.ts';

// A rule of our own gives a finding that does not depend on the registry.
const config: LintConfig = {
  format: 'scorewright-lint/1',
  custom: [
    { id: 'ACME-1', severity: 'warning', at: '/scorecards/*', when: { '===': [{ var: 'it.id' }, 'head-of-sales'] }, message: { en: 'found', ru: 'найдено' } },
  ],
};
const only = ['ACME-1', 'WAIVER-1', 'WAIVER-2', 'WAIVER-3', 'WAIVER-4', 'WAIVER-5', 'WAIVER-6'];
const options = { today: BASE_TODAY, config, only };

const RIGHT = {
  rule: 'ACME-1',
  at: '/scorecards/1',
  reason: 'merger',
  owner: 'HR director',
  expires: '2027-02-01',
  approver: { role: 'General director' },
  textHash: textHash(baseRegulation().scorecards[1]),
};

const withWaiver = (changes: object, patch: readonly PatchOperation[] = []) =>
  edited([...patch, { op: 'add', path: '/waivers', value: [{ ...RIGHT, ...changes }] }]);

const judged = (changes: object, patch: readonly PatchOperation[] = []) => {
  const { findings } = lint(withWaiver(changes, patch), options);
  return {
    waived: findings.some(({ rule, waivedBy }) => rule === 'ACME-1' && waivedBy === 0),
    of: findings.filter(({ rule }) => rule !== 'ACME-1').map(({ rule, message }) => `${rule} ${message}`),
  };
};

describe('a waiver', () => {
  it('covers the findings of its rule at its place until the next review', () => expect(judged({})).toEqual({ waived: true, of: [] }));

  it('covers a place below it, and the whole document', () => {
    const { waivers: _none, ...rest } = baseRegulation();
    expect(judged({ at: '', textHash: textHash(rest) })).toEqual({ waived: true, of: [] });
    expect(judged({ at: '/scorecards', textHash: textHash(baseRegulation().scorecards) })).toEqual({ waived: true, of: [] });
  });

  it.each([
    ['has expired', { expires: '2026-11-30' }, ['WAIVER-1 expired']],
    ['lasts longer than the next review', { expires: '2027-02-13' }, ['WAIVER-4 too-long']],
    ['covers another text', { textHash: 'a'.repeat(64) }, ['WAIVER-2 stale']],
    ['is approved by its owner', { approver: { role: 'HR director' } }, ['WAIVER-5 owner']],
    ['is approved by the owner of the regulation', { approver: { role: 'Finance director' } }, ['WAIVER-5 author']],
    ['is approved by the person paid', { approver: { role: 'Head of sales' } }, ['WAIVER-5 paid']],
    ['stands at a place without a finding', { at: '/scorecards/0', textHash: textHash(baseRegulation().scorecards[0]) }, ['WAIVER-3 unused']],
    ['stands at a place that is not there', { at: '/scorecards/7' }, ['WAIVER-2 stale', 'WAIVER-3 unused']],
    ['names a rule that nobody has', { rule: 'ACME-9' }, ['WAIVER-3 unknown-rule']],
  ])('that %s covers nothing and is a finding itself', (_name, changes, of) => expect(judged(changes)).toEqual({ waived: false, of }));

  it('dies when the text that it covers changes', () => {
    const patch = [{ op: 'replace', path: '/scorecards/1/indicators/0/weight', value: 41 }] as const;
    expect(judged({}, patch)).toEqual({ waived: false, of: ['WAIVER-2 stale'] });
  });

  it('has no length to be judged by where no review is planned', () => {
    const { findings } = lint(withWaiver({}, [{ op: 'remove', path: '/cycle/reviews' }]), options);
    expect(findings.find(({ rule }) => rule === 'WAIVER-4')).toMatchObject({ message: 'no-review', verdict: 'no-evidence', pointer: '/waivers/0' });
  });

  it('never covers an error', () => {
    const strict = { ...config, rules: { 'ACME-1': 'error' } } as const;
    const { findings } = lint(withWaiver({}), { ...options, config: strict });
    expect(findings.map(({ rule, waivedBy }) => [rule, waivedBy])).toEqual([
      ['ACME-1', undefined],
      ['WAIVER-6', undefined],
    ]);
  });

  it('is written from its finding, and then covers it', () => {
    const document = edited();
    const [finding] = lint(document, options).findings;
    const waiver = finding && waiverFor(finding, document, BASE_TODAY, { reason: 'merger', owner: 'HR director', approver: { role: 'General director' } });
    expect(waiver).toMatchObject({ rule: 'ACME-1', at: '/scorecards/1', expires: '2027-02-12' });
    expect(lint(documentOf({ ...baseRegulation(), waivers: [waiver] }), options).findings.map(({ waivedBy }) => waivedBy)).toEqual([0]);
  });

  it('says beforehand why it would cover nothing', () => {
    const document = edited();
    const [finding] = lint(document, options).findings;
    const words = { reason: 'merger', owner: 'HR director', approver: { role: 'HR director' }, expires: '2020-01-01' };
    const waiver = finding && waiverFor(finding, document, BASE_TODAY, words);
    expect(waiver && waiverFaults(waiver, document, BASE_TODAY).map(({ message }) => message)).toEqual(['expired', 'owner']);
    const late = waiver && { ...waiver, expires: '2030-01-01', approver: { role: 'General director' } };
    expect(late && waiverFaults(late, document, BASE_TODAY)).toEqual([{ message: 'too-long', data: { expires: '2030-01-01', review: '2027-02-12' } }]);
  });
});

describe('the canonical form', () => {
  it('is that of RFC 8785', () => {
    const value = {
      peach: 'This sorting order',
      péché: 'is wrong according to French',
      pêche: 'but canonicalization MUST',
      sin: 'ignore locale',
      numbers: [333333333.3333333, 1e30, 4.5, 0.002, 1e-27],
    };
    expect(canonicalJson(value)).toBe(
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
    );
  });
  it('has the SHA-256 that everybody calculates', () => expect(textHash({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862'));
});
