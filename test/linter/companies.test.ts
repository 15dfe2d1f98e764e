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

describe('the linter on the bonus of A.G. Barr, whose year has 52 weeks', () => {
  const report = lint(policyOf('companies/ag-barr-2023-bonus'), { today: '2026-12-01', only: ['S05'] });

  it('works the bonus out on plan, within the year that the plan is in force, in less than a minute and a half', () => {
    expect(report.findings).toEqual([]);
    expect(report.passes).toMatchObject([{ rule: 'S05', data: { seconds: 84, limit: 150, examples: 2 } }]);
  });
});
