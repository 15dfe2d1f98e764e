import type { Judged } from '#lib/worker/proof-types.ts';
import type { Analysis } from '#lib/worker/protocol.ts';
import type { Language } from '#lib/words/language.ts';
import type { Finding } from '@scorewright/linter';

/** One point in words, with what it is worth. */
export interface Point {
  readonly text: string;
  readonly why?: string;
  readonly money?: Finding['money'];
}
export interface Light {
  readonly colour: 'red' | 'amber' | 'green';
  readonly errors: readonly Point[];
  readonly questions: readonly Point[];
  readonly good: readonly Point[];
}

/** What a manager needs to know: errors and sins are red, open questions amber; green only where everything was judged. */
export function lightOf(analysis: Analysis, judged: Judged | undefined, language: Language, exampleWords: (id: string) => string): Light {
  const own = analysis.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ cause, remedy }): Point => ({ text: cause[language], why: remedy[language] }));
  const examples = analysis.examples.filter(({ passed }) => !passed).map(({ id }): Point => ({ text: exampleWords(id) }));
  const byRule = new Map(judged?.judgements.map((one) => [one.rule, one]));
  const point = ({ rule, text, money }: Finding): Point => {
    const why = byRule.get(rule)?.why[language];
    return { text: text[language], ...(why !== undefined && { why }), ...(money && { money }) };
  };
  const open = judged?.report.findings.filter(({ waivedBy }) => waivedBy === undefined) ?? [];
  const isBad = ({ rule, severity, verdict }: Finding): boolean =>
    severity === 'error' || (verdict === 'fail' && severity !== 'info' && byRule.get(rule)?.isSin === true);
  const unjudged = judged?.report.notAnalysed.map(({ reason }): Point => ({ text: reason[language] })) ?? [];
  const errors = [...own, ...examples, ...open.filter(isBad).map(point)];
  const questions = [...open.filter((finding) => !isBad(finding) && finding.severity === 'warning').map(point), ...unjudged];
  const good =
    judged?.judgements
      .filter(({ isSin, verdict }) => isSin && verdict === 'pass')
      .map(({ title, reasons }): Point => ({ text: reasons[0]?.[language] ?? title[language] })) ?? [];
  return { colour: errors.length > 0 || !judged ? 'red' : questions.length > 0 ? 'amber' : 'green', errors, questions, good };
}

/** What a text is that cannot be read as a regulation: one of its cards, a broken or foreign document, or no document at all. */
export function kindOf(given: string): 'card' | 'document' | 'other' {
  const text = given.trim();
  if (!/^[{[]/.test(text)) return 'other';
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'indicators' in value ? 'card' : 'document';
  } catch {
    return 'document';
  }
}
