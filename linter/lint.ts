import type { PolicyDocument } from '@scorewright/engine';
import type { LintConfig } from '@scorewright/schemas';
import { isOff } from './config.ts';
import { sharedContext, type Shared } from './context-of.ts';
import type { PersonResult } from './context.ts';
import type { Finding, LintReport, Pass } from './finding.ts';
import { byRecords, placeInText, recordedShared } from './evidence/by-records.ts';
import { isOnRecords, type Evidence } from './evidence/evidence.ts';
import type { Rule } from './rule.ts';
import { rulesFor } from './rules-for.ts';
import { runIndependently } from './independent.ts';
import type { RuleRun } from './run-rule.ts';
import { Trial, tryFixes, withoutFix, type TriedRun } from './tried-fixes.ts';
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
  /** What the records say about the text: goes before what it claims, for the rules that ask what happened. By the text alone when absent. */
  readonly evidence?: Evidence;
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

/** What rules say: of the text, and those on records of what the records say, where there are any. */
interface Runs<Run> {
  readonly ofText: readonly Run[];
  readonly ofRecords: readonly Run[];
}

/** The report on what the rules said, with what is to be said of the waivers. */
function reportOn({ ofText: runs, ofRecords }: Runs<TriedRun>, shared: Shared, { config, only, evidence }: LintOptions): LintReport {
  const all = rulesFor(config);
  const isWanted = ({ id }: Rule): boolean => only === undefined || only.includes(id);
  const judged = { findings: runs.flatMap(({ findings }) => findings), complete: complete(runs), known: new Set(all.map(({ id }) => id)) };
  const { findings, ofWaivers } = judgeWaivers(shared, config, judged, evidence);
  const wanted = new Set(all.filter(isWanted).map(({ id }) => id));
  const report = {
    policy: shared.policy.id,
    findings: [...findings, ...ofWaivers],
    passes: [...runs.flatMap(({ pass }) => pass ?? []), ...passesOnWaivers(config, ofWaivers)],
    notAnalysed: runs.flatMap(({ notAnalysed }) => notAnalysed),
  };
  const judgedBy = ofRecords.length === 0 ? report : byRecords(report, ofRecords);
  return {
    policy: report.policy,
    findings: inOrder(judgedBy.findings).filter(({ rule }) => wanted.has(rule)),
    passes: judgedBy.passes.filter(({ rule }) => wanted.has(rule)),
    notAnalysed: judgedBy.notAnalysed.filter(({ rule }) => wanted.has(rule)),
    off: all.filter((rule) => isWanted(rule) && isOff(config, rule)).map(({ id }) => id),
  };
}

/**
 * Runs the rules step by step, for whoever has something else to do meanwhile: gives way after each rule and each fix that was tried. Once, between the two, it
 * gives what makes the report without fixes; at the end the whole report. It may be left at any step.
 */
export function* lintInSteps(document: PolicyDocument, options: LintOptions): Generator<(() => LintReport) | undefined, LintReport> {
  const { today, config, only, statistics = true, results = [], evidence } = options;
  const shared = sharedContext(document, { today, statistics, results });
  // A waiver can be judged only beside the findings of its rule.
  const waiversAsked = only?.some((id) => ON_WAIVERS.has(id)) === true;
  const isAsked = ({ id }: Rule): boolean => !ON_WAIVERS.has(id) && (only === undefined || waiversAsked || only.includes(id));
  const [ofText, ofRecords]: [RuleRun[], RuleRun[]] = [[], []];
  for (const rule of rulesFor(config)) {
    if (!isAsked(rule) || isOff(config, rule)) continue;
    ofText.push(runIndependently(rule, shared, config));
    if (evidence && isOnRecords(rule.id)) ofRecords.push(runOnRecords(rule, shared, evidence, config));
    yield;
  }
  const unfixed = (runs: readonly RuleRun[]) => runs.map((run) => ({ ...run, findings: run.findings.map(withoutFix) }));
  yield () => reportOn({ ofText: unfixed(ofText), ofRecords: unfixed(ofRecords) }, shared, options);
  const trial = new Trial(shared, config, evidence);
  // What the records decide is mended by what they allow: the fixes of the claims are not tried.
  const claims = ofText.map((run) => (evidence && isOnRecords(run.rule.id) ? { ...run, findings: run.findings.map(withoutFix) } : run));
  return reportOn({ ofText: yield* tryFixes(claims, trial), ofRecords: yield* tryFixes(ofRecords, trial) }, shared, options);
}

/** What a rule says of the records, at places of the text. */
function runOnRecords(rule: Rule, shared: Shared, evidence: Evidence, config: LintConfig | undefined): RuleRun {
  const run = runIndependently(rule, recordedShared(shared, evidence), config);
  return { ...run, findings: run.findings.map((finding) => ({ ...finding, pointer: placeInText(finding.pointer, shared) })) };
}

/** Runs the rules over a policy. Pure: the same document, options and day give the same report. Never throws for what is in the document. */
export function lint(document: PolicyDocument, options: LintOptions): LintReport {
  const steps = lintInSteps(document, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
