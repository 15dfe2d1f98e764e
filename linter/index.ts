// The public linter. README.md walks through it.
export type { LintConfig } from '@scorewright/schemas';
export type { CardFigures } from './card-report.ts';
export { cardFigures, cardReport } from './card-report.ts';
export * from './compare/index.ts';
export type { ConfigProblem } from './config.ts';
export { readLintConfig } from './config.ts';
export type { Analysis, CardView, Context, FactSet, PersonResult } from './context.ts';
export * from './evidence/index.ts';
export * from './examples/base.ts';
export type {
  Finding,
  FindingData,
  Fix,
  FixEffect,
  LintReport,
  Localized,
  Money,
  NotAnalysed,
  Pass,
  PatchOperation,
  Severity,
  Verdict,
  Witness,
} from './finding.ts';
export type { Fixed, FixOptions, RefusedFix } from './fix/apply-fixes.ts';
export { applyFixes } from './fix/apply-fixes.ts';
export { editText } from './fix/edit-text.ts';
export * from './formats/index.ts';
export type { LintOptions } from './lint.ts';
export { reportInWords } from './in-words.ts';
export { lint, lintInSteps } from './lint.ts';
export { applyPatch, PatchMisfit } from './patch.ts';
export type { Limit, MessageKind, Need, Profile, Rule, RuleExample } from './rule.ts';
export { OWN_RULES, rulesFor } from './rules-for.ts';
export { RULES } from './rules/index.ts';
export type { RuleVerdict } from './verdicts.ts';
export { SINS, verdictOf } from './verdicts.ts';
export { canonicalJson, textHash, WAIVER_RULES, waiverFaults, waiverFor } from './waivers/index.ts';
