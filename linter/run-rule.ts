import type { LintConfig } from './config.ts';
import { severityOf } from './config.ts';
import { limitFor, type Shared } from './context-of.ts';
import type { Report } from './context.ts';
import type { Finding, FindingData, NotAnalysed, Pass } from './finding.ts';
import { fixWithEffect } from './fix-effect.ts';
import { tokens } from './pointer.ts';
import type { Profile, Rule } from './rule.ts';

/** What one rule said. */
export interface RuleRun { readonly findings: readonly Finding[]; readonly notAnalysed: readonly NotAnalysed[]; readonly pass?: Pass }

/** Key of the message for a rule that crashed: a defect of ours, shown and never swallowed. */
export const INTERNAL_ERROR = 'internal-error';

const profileAt = ({ policy }: Shared, pointer: string): Profile | undefined => {
  const [first, index] = tokens(pointer);
  return first === 'scorecards' ? policy.scorecards[Number(index)]?.profile : undefined;
};

function findingOf(rule: Rule, shared: Shared, config: LintConfig | undefined, report: Report): Finding {
  const kind = Object.hasOwn(rule.messages, report.message) ? rule.messages[report.message] : undefined;
  if (!kind) throw new Error(`it has no message ${report.message}`);
  const { pointer, witness, money } = report;
  const { line, column } = shared.document.source.locate(pointer);
  return {
    rule: rule.id, verdict: kind.noEvidence ? 'no-evidence' : 'fail', severity: severityOf(config, rule.id, kind.severity, profileAt(shared, pointer)),
    pointer, line, column, message: report.message, data: report.data ?? {},
    ...(witness && { witness }),
    ...(money && { money: { amount: money.amount, currency: shared.policy.currency, per: money.per ?? 'person and period' } }),
  };
}

function crashed(rule: Rule, cause: unknown): Finding {
  const what = cause instanceof Error ? cause.message : String(cause);
  return { rule: rule.id, verdict: 'no-evidence', severity: 'error', pointer: '', line: 1, column: 1, message: INTERNAL_ERROR, data: { what } };
}

/** The finding, with its fix; a fix that does not fit the document is a defect of ours, reported beside the finding. */
function findingsOf(rule: Rule, shared: Shared, config: LintConfig | undefined, report: Report): readonly Finding[] {
  const finding = findingOf(rule, shared, config, report);
  if (!report.fix) return [finding];
  try {
    return [{ ...finding, fix: fixWithEffect(shared.document, report.fix) }];
  } catch (cause) {
    return [finding, crashed(rule, cause)];
  }
}

/** Runs one rule. A crash becomes a finding, beside whatever the rule had said before it. */
export function runRule(rule: Rule, shared: Shared, config: LintConfig | undefined): RuleRun {
  const findings: Finding[] = [];
  const notAnalysed: NotAnalysed[] = [];
  let data: FindingData = {};
  try {
    rule.check({
      ...shared, limit: limitFor(config, rule),
      report: (report) => { findings.push(...findingsOf(rule, shared, config, report)); },
      passWith: (words) => { data = words; },
      notAnalysed: (pointer, reason) => notAnalysed.push({ rule: rule.id, pointer, reason }),
    });
  } catch (cause) {
    findings.push(crashed(rule, cause));
  }
  const passed = findings.length === 0 && notAnalysed.length === 0;
  return { findings, notAnalysed, ...(passed && { pass: { rule: rule.id, message: 'passed', data } }) };
}
