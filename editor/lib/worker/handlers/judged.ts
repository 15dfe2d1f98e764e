import { basisFor, rulesFor, SINS, verdictOf, waiverFaults, waiverFor, type LintConfig, type LintReport } from '@scorewright/linter';
import type { Steps } from '../desk.ts';
import type { Answer, Input } from '../protocol.ts';
import { documentOf } from './documents.ts';
import { lintRunOf } from './lint-run.ts';

const judgementsOf = (report: LintReport, config: LintConfig | undefined) =>
  rulesFor(config).flatMap((rule) => {
    const verdict = verdictOf(report, rule.id);
    return verdict ? [{ ...verdict, name: rule.name, title: rule.title, why: rule.why, isSin: SINS.includes(rule.id) }] : [];
  });

/** What each rule came to, the ten sins first; nothing while the text has not the form of a regulation. */
export function* judge(input: Input<'judge'>): Steps<Answer<'judge'>> {
  const { text } = input;
  const { document } = documentOf(text);
  if (!document) return undefined;
  const run = lintRunOf(document, input);
  const report = yield* input.fixes ? run.whole() : run.found();
  const judgements = judgementsOf(report, input.config).toSorted((a, b) => Number(b.isSin) - Number(a.isSin));
  return { text, report, judgements, ...(run.basis && { basis: run.basis }) };
}

/** The waiver of a finding, with the hash of the text that it covers, and why it would cover nothing; undefined where there can be none. */
export function waive({ text, finding, today, records, words }: Input<'waive'>): Answer<'waive'> {
  const { document } = documentOf(text);
  const evidence = document && records && basisFor(document.policy, records, today)?.evidence;
  const waiver = document && waiverFor(finding, document, today, words, evidence);
  return waiver && { waiver, faults: waiverFaults(waiver, document, today, evidence) };
}
