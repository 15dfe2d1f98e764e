// The public linter. README.md walks through it.
export type { ConfigProblem } from './config.ts';
export { readLintConfig } from './config.ts';
export type { Context, PersonResult } from './context.ts';
export type { Finding, FindingData, Fix, FixEffect, LintReport, Localized, Money, NotAnalysed, Pass, PatchOperation, Severity, Verdict, Witness } from './finding.ts';
export { BASE_TODAY, baseRegulation } from './examples/base.ts';
export type { LintOptions } from './lint.ts';
export { lint } from './lint.ts';
export { applyPatch, PatchMisfit } from './patch.ts';
export type { Limit, MessageKind, Need, Profile, Rule, RuleExample } from './rule.ts';
export { RULES } from './rules/index.ts';
