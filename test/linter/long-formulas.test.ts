import { describe, expect, it } from 'vitest';
import { BASE_TODAY, lint, type LintReport } from '@scorewright/linter';
import { documentOf } from '../support/linter.ts';
import { indicator, metric, plainPolicy } from '../support/plain-policy.ts';

type Formula = NonNullable<ReturnType<typeof metric>['formula']>;

/** A regulation whose one indicator is the last of a chain of metrics, each made of the one before; linted to the end. */
function lintChain(length: number, formula: (before: string) => Formula, plan: number): LintReport {
  const ids = Array.from({ length }, (_, index) => `link-${index}`);
  const metrics = [metric('deals'), ...ids.map((id, index) => metric(id, { formula: formula(ids[index - 1] ?? 'deals'), unit: 'number' }))];
  const last = indicator(ids.at(-1) ?? '', { weight: 100, plan: { method: 'value', value: plan }, attainment: { method: 'ratio' } });
  return lint(documentOf(plainPolicy({ metrics, indicators: [last] })), { today: BASE_TODAY });
}
const read = (name: string): Formula => ({ var: name }) as Formula;
const square = (name: string): Formula => ({ '*': [read(name), read(name)] }) as Formula;
const halved = (name: string): Formula => ({ '/': [{ '+': [read(name), read(name)] }, 2] }) as Formula;
const next = (name: string): Formula => ({ '+': [read(name), 1] }) as Formula;

const messages = ({ findings }: LintReport): readonly string[] => findings.map(({ message }) => message);

describe('formulas that nobody can follow', () => {
  it.each([
    ['thirty squares, one of the other', 30, square],
    ['thirty sums of what stands twice', 30, halved],
    ['two thousand metrics in a chain', 2_000, next],
    ['two thousand metrics in a chain, each read twice', 2_000, halved],
  ] as const)('%s: the rules come to their end and say what they could not follow', (_, length, formula) => {
    const report = lintChain(length, formula, 100);
    expect(messages(report)).not.toContain('internal-error');
    expect([...report.notAnalysed, ...report.findings].length).toBeGreaterThan(0);
  });

  it('three squares are followed exactly: from which number of deals on pay is whole', () => {
    const report = lintChain(3, square, 256);
    expect(messages(report)).not.toContain('internal-error');
    expect(report.notAnalysed.map(({ reason }) => reason.en).join()).not.toContain('too high powers');
  });
});
