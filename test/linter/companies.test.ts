import { lint } from '@scorewright/linter';
import { describe, expect, it } from 'vitest';
import { COMPANIES, policyOf } from '../golden/policy-folders.ts';

describe.each(COMPANIES)('the linter on %s', (folder) => {
  const report = lint(policyOf(folder), { today: '2026-12-01' });

  it('runs every rule to its end', () => {
    expect(report.findings.filter(({ message }) => message === 'internal-error').map(({ rule, text }) => `${rule} ${text.en}`)).toEqual([]);
  });

  it('finds no unit, weight or reach that is wrong', () => {
    expect(report.findings.filter(({ rule }) => ['R11', 'R13', 'R16', 'R17', 'R26'].includes(rule)).map(({ rule, text }) => `${rule} ${text.en}`)).toEqual([]);
  });
});
