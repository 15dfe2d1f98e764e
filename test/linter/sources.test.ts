import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '@scorewright/engine';
import { lint, type Finding } from '@scorewright/linter';

const folder = path.join(import.meta.dirname, '../../policies');

function linted(caseId: string, only?: readonly string[]): readonly Finding[] {
  const name = readdirSync(folder).find((one) => one.startsWith(`${caseId}-`)) ?? '';
  const { document } = readPolicy(readFileSync(path.join(folder, name, 'policy.json')));
  if (!document) throw new Error(`${caseId} does not conform`);
  return lint(document, { today: '2026-12-01', ...(only && { only }) }).findings;
}

/** What one rule says of a worked case. */
const found = (caseId: string, rule: string): readonly Finding[] => linted(caseId, [rule]);
const all = (caseId: string): readonly Finding[] => linted(caseId);

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

  it('M04: pay jumps at 80 % and at 100 % of every plan, by so many roubles', () => {
    const cliffs = found('m04', 'R23').map(({ data, money }) => [data['name'], data['at'], data['before'], data['after'], money?.amount]);
    expect(cliffs).toEqual([
      ['revenue', '2400000', '30000', '46000', '16000'],
      ['revenue', '3000000', '50000', '54000', '4000'],
      ['average-check', '120000', '40000', '48000', '8000'],
      ['average-check', '150000', '50000', '52000', '2000'],
      ['call-to-meeting', '1.6', '40000', '48000', '8000'],
      ['call-to-meeting', '2', '50000', '52000', '2000'],
      ['calls', '800', '40000', '48000', '8000'],
      ['calls', '1000', '50000', '52000', '2000'],
    ]);
  });

  it('M04: 999 calls pay more than 1,000 while meetings stay at 20', () => {
    expect(found('m04', 'R26')[0]).toMatchObject({
      severity: 'error',
      data: { fact: 'calls', worse: '999', better: '1000', partWorse: '22002.01', partBetter: '20000' },
    });
  });

  it('M04: whoever is on plan falls below the cut-off by luck alone in 15.4 % of the months', () => {
    expect(found('m04', 'R31')).toMatchObject([{ data: { metric: 'meetings', at: '16', onPlan: '20', chance: 15.4, model: 'binomial', jump: '8000' } }]);
  });

  it('M04: the average check weighs 20 % on paper and 60 % in effect', () => {
    expect(found('m04', 'R35')).toMatchObject([{ data: { metric: 'average-check', stated: 20, effective: 60, through: ['revenue'] } }]);
  });

  it('M04: moving 0.4 million of revenue between two months pays', () => {
    const [timing] = found('m04', 'R25');
    expect(timing).toMatchObject({ message: 'lever', data: { fact: 'revenue', shift: '400000' } });
  });

  it('says all of it when every rule runs over the text', () => {
    const errors = (caseId: string, rule: string) => all(caseId).filter((one) => one.rule === rule && one.severity === 'error').length;
    expect([errors('m18', 'R12'), errors('m19', 'R13'), errors('m12', 'R16'), errors('m14', 'R16')]).toEqual([1, 1, 1, 1]);
  });
});
