import type { PolicyDocument } from '@scorewright/engine';
import type { LintConfig } from '@scorewright/schemas';
import { isOff } from './config.ts';
import { sharedContext } from './context-of.ts';
import type { PersonResult } from './context.ts';
import type { Finding, LintReport, Pass } from './finding.ts';
import type { Rule } from './rule.ts';
import { rulesFor } from './rules-for.ts';
import { runIndependently } from './independent.ts';
import type { RuleRun } from './run-rule.ts';
import { withTriedFixes } from './tried-fixes.ts';
import { judgeWaivers, WAIVER_RULES } from './waivers/index.ts';

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

const ON_WAIVERS: ReadonlySet<string> = new Set(Object.values(WAIVER_RULES).map(({ id }) => id));

/** In the order of the text, then of the rules. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || a.rule.localeCompare(b.rule));

/** Rules that came to a judgement about everything that they look at. */
const complete = (rules: readonly Rule[], runs: readonly RuleRun[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ id }, index) => (runs[index]?.notAnalysed.length === 0 ? [id] : [])));

const passesOnWaivers = (config: LintConfig | undefined, findings: readonly Finding[]): readonly Pass[] =>
  Object.values(WAIVER_RULES)
    .filter((rule) => !isOff(config, rule) && !findings.some((finding) => finding.rule === rule.id))
    .map(({ id, passed }) => ({ rule: id, data: {}, text: passed }));

/** Runs the rules over a policy. Pure: the same document, options and day give the same report. Never throws for what is in the document. */
export function lint(document: PolicyDocument, { today, config, only, statistics = true, results = [] }: LintOptions): LintReport {
  const shared = sharedContext(document, { today, statistics, results });
  const all = rulesFor(config);
  const isWanted = ({ id }: Rule): boolean => only === undefined || only.includes(id);
  // A waiver can be judged only beside the findings of its rule.
  const waiversAsked = only?.some((id) => ON_WAIVERS.has(id)) === true;
  const rules = all.filter((rule) => !ON_WAIVERS.has(rule.id) && !isOff(config, rule) && (waiversAsked || isWanted(rule)));
  const runs = withTriedFixes(
    rules.map((rule) => runIndependently(rule, shared, config)),
    shared,
    config,
  );
  const judged = { findings: runs.flatMap(({ findings }) => findings), complete: complete(rules, runs), known: new Set(all.map(({ id }) => id)) };
  const { findings, ofWaivers } = judgeWaivers(shared, config, judged);
  const wanted = new Set(all.filter(isWanted).map(({ id }) => id));
  return {
    policy: document.policy.id,
    findings: inOrder([...findings, ...ofWaivers]).filter(({ rule }) => wanted.has(rule)),
    passes: [...runs.flatMap(({ pass }) => pass ?? []), ...passesOnWaivers(config, ofWaivers)].filter(({ rule }) => wanted.has(rule)),
    notAnalysed: runs.flatMap(({ notAnalysed }) => notAnalysed).filter(({ rule }) => wanted.has(rule)),
    off: all.filter((rule) => isWanted(rule) && isOff(config, rule)).map(({ id }) => id),
  };
}
