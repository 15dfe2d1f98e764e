import type { PolicyDocument } from '@scorewright/engine';
import type { LintConfig } from '@scorewright/schemas';
import { isOff } from './config.ts';
import { sharedContext, type Shared } from './context-of.ts';
import type { PersonResult } from './context.ts';
import type { Finding, LintReport, Pass } from './finding.ts';
import type { Rule } from './rule.ts';
import { rulesFor } from './rules-for.ts';
import { runIndependently } from './independent.ts';
import type { RuleRun } from './run-rule.ts';
import { tryFixes, withoutFix, type TriedRun } from './tried-fixes.ts';
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
const complete = (runs: readonly TriedRun[]): ReadonlySet<string> =>
  new Set(runs.flatMap(({ rule: { id }, notAnalysed }) => (notAnalysed.length === 0 ? [id] : [])));

const passesOnWaivers = (config: LintConfig | undefined, findings: readonly Finding[]): readonly Pass[] =>
  Object.values(WAIVER_RULES)
    .filter((rule) => !isOff(config, rule) && !findings.some((finding) => finding.rule === rule.id))
    .map(({ id, passed }) => ({ rule: id, data: {}, text: passed }));

/** The report on what the rules said, with what is to be said of the waivers. */
function reportOn(runs: readonly TriedRun[], shared: Shared, { config, only }: LintOptions): LintReport {
  const all = rulesFor(config);
  const isWanted = ({ id }: Rule): boolean => only === undefined || only.includes(id);
  const judged = { findings: runs.flatMap(({ findings }) => findings), complete: complete(runs), known: new Set(all.map(({ id }) => id)) };
  const { findings, ofWaivers } = judgeWaivers(shared, config, judged);
  const wanted = new Set(all.filter(isWanted).map(({ id }) => id));
  return {
    policy: shared.policy.id,
    findings: inOrder([...findings, ...ofWaivers]).filter(({ rule }) => wanted.has(rule)),
    passes: [...runs.flatMap(({ pass }) => pass ?? []), ...passesOnWaivers(config, ofWaivers)].filter(({ rule }) => wanted.has(rule)),
    notAnalysed: runs.flatMap(({ notAnalysed }) => notAnalysed).filter(({ rule }) => wanted.has(rule)),
    off: all.filter((rule) => isWanted(rule) && isOff(config, rule)).map(({ id }) => id),
  };
}

/**
 * Runs the rules step by step, for whoever has something else to do meanwhile: gives way after each rule and each fix that was tried. Once, between the two, it
 * gives what makes the report without fixes; at the end the whole report. It may be left at any step.
 */
export function* lintInSteps(document: PolicyDocument, options: LintOptions): Generator<(() => LintReport) | undefined, LintReport> {
  const { today, config, only, statistics = true, results = [] } = options;
  const shared = sharedContext(document, { today, statistics, results });
  // A waiver can be judged only beside the findings of its rule.
  const waiversAsked = only?.some((id) => ON_WAIVERS.has(id)) === true;
  const isAsked = ({ id }: Rule): boolean => !ON_WAIVERS.has(id) && (only === undefined || waiversAsked || only.includes(id));
  const runs: RuleRun[] = [];
  for (const rule of rulesFor(config)) {
    if (!isAsked(rule) || isOff(config, rule)) continue;
    runs.push(runIndependently(rule, shared, config));
    yield;
  }
  yield () =>
    reportOn(
      runs.map((run) => ({ ...run, findings: run.findings.map(withoutFix) })),
      shared,
      options,
    );
  return reportOn(yield* tryFixes(runs, shared, config), shared, options);
}

/** Runs the rules over a policy. Pure: the same document, options and day give the same report. Never throws for what is in the document. */
export function lint(document: PolicyDocument, options: LintOptions): LintReport {
  const steps = lintInSteps(document, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
