import type { Finding, LintReport, Localized } from './finding.ts';

/** What a rule came to: with the words of its findings, of its pass, or of why it could not judge. */
export interface RuleVerdict {
  readonly rule: string;
  readonly verdict: 'pass' | 'fail' | 'no-evidence' | 'not-analysed' | 'waived' | 'off';
  readonly reasons: readonly Localized[];
}

/** Ids of the ten deadly sins. */
export const SINS: readonly string[] = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10'];

/** What one rule came to. Failing weighs more than lacking evidence, that more than an analysis that could not run; no evidence is never a pass. */
export function verdictOf({ findings, passes, notAnalysed, off }: LintReport, rule: string): RuleVerdict | undefined {
  const own = findings.filter((finding) => finding.rule === rule);
  const open = own.filter(({ waivedBy }) => waivedBy === undefined);
  const words = (some: readonly Finding[]): readonly Localized[] => some.map(({ text }) => text);
  const failed = open.filter(({ verdict }) => verdict === 'fail');
  if (failed.length > 0) return { rule, verdict: 'fail', reasons: words(failed) };
  if (open.length > 0) return { rule, verdict: 'no-evidence', reasons: words(open) };
  const missed = notAnalysed.filter((one) => one.rule === rule);
  if (missed.length > 0) return { rule, verdict: 'not-analysed', reasons: missed.map(({ reason }) => reason) };
  if (own.length > 0) return { rule, verdict: 'waived', reasons: words(own) };
  const pass = passes.find((one) => one.rule === rule);
  if (pass) return { rule, verdict: 'pass', reasons: [pass.text] };
  return off.includes(rule) ? { rule, verdict: 'off', reasons: [] } : undefined;
}
