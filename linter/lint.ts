import type { PolicyDocument } from '@scorewright/engine';
import type { LintConfig } from '@scorewright/schemas';
import { isOff } from './config.ts';
import { sharedContext } from './context-of.ts';
import type { PersonResult } from './context.ts';
import type { Finding, LintReport } from './finding.ts';
import { RULES } from './rules/index.ts';
import { runRule } from './run-rule.ts';

export interface LintOptions {
  /** YYYY-MM-DD: the linter has no clock. */
  readonly today: string;
  readonly config?: LintConfig;
  /** Ids of the rules to run; all when absent. */
  readonly only?: readonly string[];
  /** Whether slow, seeded statistics are wanted; true when absent. */
  readonly statistics?: boolean;
  /** Results of people in past periods. */
  readonly results?: readonly PersonResult[];
}

/** In the order of the text, then of the rules. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || a.rule.localeCompare(b.rule));

/** Runs the rules over a policy. Pure: the same document, options and day give the same report. Never throws for what is in the document. */
export function lint(document: PolicyDocument, { today, config, only, statistics = true, results = [] }: LintOptions): LintReport {
  const shared = sharedContext(document, today, statistics, results);
  const wanted = RULES.filter(({ id }) => only === undefined || only.includes(id));
  const runs = wanted.filter((rule) => !isOff(config, rule)).map((rule) => runRule(rule, shared, config));
  return {
    policy: document.policy.id,
    findings: inOrder(runs.flatMap(({ findings }) => findings)),
    passes: runs.flatMap(({ pass }) => pass ?? []),
    notAnalysed: runs.flatMap(({ notAnalysed }) => notAnalysed),
    off: wanted.filter((rule) => isOff(config, rule)).map(({ id }) => id),
  };
}
