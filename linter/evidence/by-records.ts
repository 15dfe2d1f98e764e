import type { Shared } from '../context-of.ts';
import type { Finding, LintReport } from '../finding.ts';
import { token, tokens, valueAt } from '../pointer.ts';
import type { TriedRun } from '../tried-fixes.ts';
import { isOnRecords, withEvidence, type Evidence } from './evidence.ts';

/** What a rule on records looks at: the policy with the records in it; cards and places stay those of the text. */
export function recordedShared(shared: Shared, evidence: Evidence): Shared {
  const policy = withEvidence(shared.policy, evidence);
  return { ...shared, policy, document: { policy, source: shared.document.source } };
}

/** The place itself, or the nearest around it that the text has: what only the records have is not in it. */
export function placeInText(pointer: string, { policy }: Pick<Shared, 'policy'>): string {
  const steps = [...tokens(pointer)];
  while (steps.length > 0 && valueAt(policy, pointerOf(steps)) === undefined) steps.pop();
  return pointerOf(steps);
}

const pointerOf = (steps: readonly string[]): string => steps.map((step) => `/${token(step)}`).join('');

const saysTheSame = (one: Finding, other: Finding): boolean => one.rule === other.rule && one.message === other.message && one.pointer === other.pointer;

/**
 * The report with the findings of the rules on records in the place of what they say of the claims. A waiver was given for the text: a finding that only the
 * records bring about is not waived by it.
 */
export function byRecords<Report extends Omit<LintReport, 'off'>>(report: Report, runs: readonly TriedRun[]): Report {
  const claimed = report.findings.filter(({ rule }) => isOnRecords(rule));
  const findings = runs.flatMap((run) =>
    run.findings.map((finding): Finding => {
      const claim = claimed.find((one) => saysTheSame(one, finding));
      return { ...finding, ...(claim?.text.en !== finding.text.en && { recorded: true }), ...(claim?.waivedBy !== undefined && { waivedBy: claim.waivedBy }) };
    }),
  );
  const ofText = <T extends { readonly rule: string }>(all: readonly T[]): readonly T[] => all.filter(({ rule }) => !isOnRecords(rule));
  return {
    ...report,
    findings: [...ofText(report.findings), ...findings],
    passes: [...ofText(report.passes), ...runs.flatMap(({ pass }) => pass ?? [])],
    notAnalysed: [...ofText(report.notAnalysed), ...runs.flatMap(({ notAnalysed }) => notAnalysed)],
  };
}
