import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '@scorewright/engine';
import { lint, type Finding } from '@scorewright/linter';

const folder = path.join(import.meta.dirname, '../../policies');

/** What one rule says of a worked case. */
function found(caseId: string, rule: string): readonly Finding[] {
  const name = readdirSync(folder).find((one) => one.startsWith(`${caseId}-`)) ?? '';
  const { document } = readPolicy(readFileSync(path.join(folder, name, 'policy.json')));
  if (!document) throw new Error(`${caseId} does not conform`);
  return lint(document, { today: '2026-12-01', only: [rule] }).findings;
}

describe('the linter on the texts that it comes from', () => {
  it('M18: the goal tree gives 40, not the 20 that is printed', () => {
    expect(found('m18', 'R12')).toMatchObject([{ severity: 'error', pointer: '/goals/0', data: { change: '20', sum: '40' } }]);
  });

  it('M19: 30 and 20 % are 36, not the 42 that is printed', () => {
    expect(found('m19', 'R13')).toMatchObject([{ severity: 'error', data: { stated: '42', derived: '36' } }]);
  });

  it('M12: nobody owns 80 up to 100 %', () => {
    expect(found('m12', 'R16')).toMatchObject([
      { severity: 'error', message: 'gap', data: { region: '[80; 100)' }, witness: [{ facts: { payslips: '1400' } }] },
    ]);
  });

  it('M14: two bands own exactly 1 %', () => {
    expect(found('m14', 'R16')).toMatchObject([{ severity: 'error', message: 'overlap', data: { value: '1', owners: ['lower', 'target'] } }]);
  });

  it('M05: one low step takes everything, in more than a third of the past months', () => {
    const findings = found('m05', 'R29');
    expect(findings.find(({ message }) => message === 'collapse')).toMatchObject({ data: { pay: '0', onPlan: '7500' } });
    expect(findings.find(({ message }) => message === 'often-zero')?.data['chance']).toBeGreaterThan(10);
  });

  it('M08: the product falls to 12 % of the bonus by one indicator alone', () => {
    expect(found('m08', 'R29').find(({ message }) => message === 'collapse')).toMatchObject({ data: { pay: '1200', onPlan: '10000' } });
  });

  it('M04: the stated maximum of 50,000 is not the maximum, as its own example shows', () => {
    const [finding] = found('m04', 'R19');
    expect(finding).toMatchObject({ severity: 'error', data: { stated: '50000' } });
    expect(finding?.witness?.[0]).toMatchObject({ pay: '59800' });
  });

  it('M04: pay jumps at 80 % and at 100 %, by so many roubles', () => {
    const cliffs = found('m04', 'R23');
    const at = (fact: string, value: string) => cliffs.find(({ data }) => data['name'] === fact && data['at'] === value);
    expect(cliffs.length).toBeGreaterThan(0);
    expect(at('revenue', '2400000')?.money?.amount).toBe('16000');
    expect(at('revenue', '3000000')?.money?.amount).toBe('4000');
  });
});
