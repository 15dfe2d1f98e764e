import { checkPolicy, type PolicyDocument } from '@scorewright/engine';
import type { LintConfig } from '@scorewright/schemas';
import { isOff, severityOf } from './config.ts';
import { limitFor, sharedContext, type Shared } from './context-of.ts';
import { recordedShared } from './evidence/by-records.ts';
import { isOnRecords, type Evidence } from './evidence/evidence.ts';
import type { Finding, Fix } from './finding.ts';
import { fixWithEffect, withFix } from './fix-effect.ts';
import { borrowedViews } from './kept/views.ts';
import type { Rule } from './rule.ts';
import { rulesFor } from './rules-for.ts';
import { crashed, INTERNAL_ERROR, profileAt, type Drafted, type RuleRun } from './run-rule.ts';

type Counts = ReadonlyMap<string, number>;
const keyOf = (rule: string, message: string): string => `${rule} ${message}`;

const counted = (keys: readonly string[]): Counts => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** What a rule says, without places and fixes. */
function saidBy(rule: Rule, shared: Shared, config: LintConfig | undefined): readonly { readonly message: string; readonly isError: boolean }[] {
  const said: { readonly message: string; readonly isError: boolean }[] = [];
  try {
    rule.check({
      ...shared,
      limit: limitFor(config, rule),
      report: ({ message, pointer }) => {
        const own = rule.messages[message]?.severity ?? 'error';
        said.push({ message, isError: severityOf(config, rule.id, own, profileAt(shared, pointer)) === 'error' });
      },
      passWith: () => undefined,
      notAnalysed: () => undefined,
    });
  } catch {
    // The run that reports crashes says so; here a crash is one error more.
    said.push({ message: INTERNAL_ERROR, isError: true });
  }
  return said;
}

const canBeError = (rule: Rule, config: LintConfig | undefined): boolean =>
  Object.values(rule.messages).some(({ severity }) => severity === 'error') || config?.rules?.[rule.id] !== undefined;

const engineErrors = (document: PolicyDocument): readonly string[] =>
  checkPolicy(document).flatMap(({ code, severity }) => (severity === 'error' ? [`engine ${code}`] : []));

/** Whether a fix changes nothing but what examples expect: only the rule that compares them reads that. */
const onlyExpects = ({ patch }: Pick<Fix, 'patch'>): boolean => patch.every(({ path }) => /^\/examples\/\d+\/expect(\/|$)/.test(path));

/** Tries fixes on one document: each is applied to a copy, and the rules look at that. */
export class Trial {
  readonly #shared: Shared;
  readonly #config: LintConfig | undefined;
  readonly #evidence: Evidence | undefined;
  readonly #rules: readonly Rule[];
  #errors: Counts | undefined;

  constructor(shared: Shared, config: LintConfig | undefined, evidence: Evidence | undefined) {
    this.#shared = shared;
    this.#config = config;
    this.#evidence = evidence;
    this.#rules = rulesFor(config).filter((rule) => !isOff(config, rule) && canBeError(rule, config));
  }

  get document(): PolicyDocument {
    return this.#shared.document;
  }

  /** What a rule says: where it judges by the records, the fixed text is judged by those of the text before. */
  #said(rule: Rule, shared: Shared): ReturnType<typeof saidBy> {
    return saidBy(rule, this.#evidence && isOnRecords(rule.id) ? recordedShared(shared, this.#evidence) : shared, this.#config);
  }

  /** Errors by kind: those of the rules, those of the engine. */
  #errorsIn(shared: Shared, rules: readonly Rule[]): Counts {
    return counted([
      ...rules.flatMap((rule) => this.#said(rule, shared).flatMap(({ message, isError }) => (isError ? [keyOf(rule.id, message)] : []))),
      ...engineErrors(shared.document),
    ]);
  }

  /** Whether after the fix the rule says less of this kind than before, and there is no error that was not there. */
  holds(rule: Rule, { message, fix }: Finding, before: number): boolean {
    if (!fix) return true;
    const fixed = sharedContext(withFix(this.#shared.document, fix), this.#shared, borrowedViews);
    const after = this.#said(rule, fixed).filter((said) => said.message === message).length;
    if (after >= before) return false;
    const others = onlyExpects(fix) ? [rule] : this.#rules;
    const errors = (this.#errors ??= this.#errorsIn(this.#shared, this.#rules));
    return [...this.#errorsIn(fixed, others)].every(([kind, count]) => count <= (errors.get(kind) ?? 0));
  }
}

/** A finding without the fix that nobody has tried. */
export const withoutFix = ({ fix: _fix, ...finding }: Drafted): Finding => finding;

/** The finding, with its fix where that holds. A fix that does not fit the document is a defect of ours, reported beside the finding. */
function tried(trial: Trial, { rule, findings }: RuleRun, finding: Drafted): readonly Finding[] {
  if (!finding.fix) return [withoutFix(finding)];
  try {
    const fixed = { ...finding, fix: fixWithEffect(trial.document, finding.fix) };
    const alike = findings.filter(({ message }) => message === finding.message).length;
    return [trial.holds(rule, fixed, alike) ? fixed : withoutFix(finding)];
  } catch (cause) {
    return [withoutFix(finding), crashed(rule, cause)];
  }
}

/** What a rule said, each of its fixes tried. */
export type TriedRun = Omit<RuleRun, 'findings'> & { readonly findings: readonly Finding[] };

/**
 * A fix is offered only where it was tried: on a copy of the document its finding is gone and no error is new, whatever the rules of the document are made of.
 * A finding whose fix does not hold stays, without it. Gives way after each trial, so that whoever has something more urgent to do can leave it.
 */
export function* tryFixes(runs: readonly RuleRun[], trial: Trial): Generator<undefined, readonly TriedRun[]> {
  const done: TriedRun[] = [];
  for (const run of runs) {
    const findings: Finding[] = [];
    for (const finding of run.findings) {
      findings.push(...tried(trial, run, finding));
      if (finding.fix) yield;
    }
    done.push({ ...run, findings });
  }
  return done;
}
