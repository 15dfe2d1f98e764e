import { lint } from '@scorewright/linter';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../golden/policy-folders.ts';

const { findings } = lint(policyOf('companies/west-2006-performance-shares'), { today: '2026-12-01' });
const told = (rule: string): readonly string[] => findings.flatMap((finding) => (finding.rule === rule ? [finding.text.en] : []));

describe('the linter on a matrix', () => {
  it('takes both measures to their best for the largest cost', () => {
    // 200 % of 3,000 shares at 40.
    expect(told('R33').join()).toContain('its largest cost of 240,000 a person');
  });

  it('finds the cliff of each measure', () => {
    const cliffs = told('R23').join('\n');
    expect(cliffs).toContain('when `growth-and-return` passes 7, pay jumps by 60,000');
    expect(cliffs).toContain('when `roic` passes 8, pay jumps by 60,000');
  });
});
