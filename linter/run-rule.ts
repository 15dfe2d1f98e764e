import { TooMany } from '@scorewright/engine';
import type { LintConfig } from '@scorewright/schemas';
import { TOO_MANY } from './analyses/along.ts';
import { severityOf } from './config.ts';
import { limitFor, type Shared } from './context-of.ts';
import type { Report } from './context.ts';
import type { Finding, FindingData, Fix, Localized, NotAnalysed, Pass } from './finding.ts';
import { tokens } from './pointer.ts';
import type { Profile, Rule } from './rule.ts';
import { filled } from './words.ts';

/** A finding with its fix as the rule proposes it: nobody has tried it yet. */
export type Drafted = Omit<Finding, 'fix'> & { readonly fix?: Fix };

/** What one rule said. */
export interface RuleRun {
  readonly rule: Rule;
  readonly findings: readonly Drafted[];
  readonly notAnalysed: readonly NotAnalysed[];
  readonly pass?: Pass;
}

/** Key of the message for a rule that crashed: a defect of ours, shown and never swallowed. */
export const INTERNAL_ERROR = 'internal-error';

const CRASHED: Localized = {
  en: 'the rule could not be run to its end: {what}; this is a defect of scorewright, not of the document',
  ru: 'правило не удалось выполнить до конца: {what}; это дефект программы, а не документа',
};

export const profileAt = ({ policy }: Shared, pointer: string): Profile | undefined => {
  const [first, index] = tokens(pointer);
  return first === 'scorecards' ? policy.scorecards[Number(index)]?.profile : undefined;
};

/** A finding of a rule, without its fix. */
export function findingOf(rule: Rule, shared: Shared, config: LintConfig | undefined, { message, pointer, data = {}, said, witness, money }: Report): Finding {
  const kind = Object.hasOwn(rule.messages, message) ? rule.messages[message] : undefined;
  if (!kind) throw new Error(`rule ${rule.id} has no message ${message}`);
  const { line, column } = shared.document.source.locate(pointer);
  return {
    rule: rule.id,
    verdict: kind.noEvidence ? 'no-evidence' : 'fail',
    severity: severityOf(config, rule.id, kind.severity, profileAt(shared, pointer)),
    pointer,
    line,
    column,
    message,
    data,
    text: filled(kind, data, said),
    ...(witness && { witness }),
    ...(money && { money: { amount: money.amount, currency: shared.policy.currency, per: money.per ?? 'person and period' } }),
  };
}

/** The finding about a rule that crashed. */
export function crashed(rule: Rule, cause: unknown): Finding {
  const data = { what: cause instanceof Error ? cause.message : String(cause) };
  return {
    rule: rule.id,
    verdict: 'no-evidence',
    severity: 'error',
    pointer: '',
    line: 1,
    column: 1,
    message: INTERNAL_ERROR,
    data,
    text: filled(CRASHED, data),
  };
}

/** Runs one rule. A crash becomes a finding, beside whatever the rule had said before it. */
export function runRule(rule: Rule, shared: Shared, config: LintConfig | undefined): RuleRun {
  const findings: Drafted[] = [];
  const notAnalysed: NotAnalysed[] = [];
  let data: FindingData = {};
  try {
    rule.check({
      ...shared,
      limit: limitFor(config, rule),
      report: (report) => {
        findings.push({ ...findingOf(rule, shared, config, report), ...(report.fix && { fix: report.fix }) });
      },
      passWith: (words) => {
        data = words;
      },
      notAnalysed: (pointer, reason) => notAnalysed.push({ rule: rule.id, pointer, reason }),
    });
  } catch (cause) {
    if (cause instanceof TooMany) notAnalysed.push({ rule: rule.id, pointer: '', ...TOO_MANY });
    else findings.push(crashed(rule, cause));
  }
  const passed = findings.length === 0 && notAnalysed.length === 0;
  return { rule, findings, notAnalysed, ...(passed && { pass: { rule: rule.id, data, text: filled(rule.passed, data) } }) };
}
