import type { Judged } from '#lib/worker/proof-types.ts';
import type { Analysis } from '#lib/worker/protocol.ts';
import type { Language } from '#lib/words/language.ts';
import type { Finding } from '@scorewright/linter';

/** One point in words, with what it is worth. */
export interface Point {
  readonly text: string;
  /** Where it is, as the author of the file finds it. */
  readonly place?: string;
  readonly money?: Finding['money'];
}
/** Points for one reason, which is said once for all of them. */
export interface Topic {
  readonly title?: string;
  readonly why?: string;
  readonly points: readonly Point[];
}
export interface Light {
  readonly colour: 'red' | 'amber' | 'green';
  readonly errors: readonly Topic[];
  readonly questions: readonly Topic[];
  readonly good: readonly Topic[];
}

interface Words {
  readonly example: (id: string) => string;
  readonly line: (number: number) => string;
  readonly unjudged: (rule: string) => string;
}

const alone = (points: readonly Point[]): readonly Topic[] => points.map((point) => ({ points: [point] }));

/** What has the same key is one topic; topics stand in the order of their first parts. */
function grouped<Part>(parts: readonly Part[], keyOf: (part: Part) => string, topicOf: (parts: readonly Part[]) => Topic): readonly Topic[] {
  const groups = Map.groupBy(parts, keyOf);
  return [...groups.values()].map(topicOf);
}

/** What a manager needs to know: errors and sins are red, open questions amber; green only where everything was judged. */
export function lightOf(analysis: Analysis, judged: Judged | undefined, language: Language, named: Words): Light {
  const own = analysis.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ cause, remedy, line }): Topic => ({
      why: remedy[language],
      points: [{ text: cause[language], ...(line !== undefined && { place: named.line(line) }) }],
    }));
  const examples = alone(analysis.examples.filter(({ passed }) => !passed).map(({ id }) => ({ text: named.example(id) })));
  const byRule = new Map(judged?.judgements.map((one) => [one.rule, one]));
  const topicsOf = (findings: readonly Finding[]): readonly Topic[] =>
    grouped(
      findings,
      ({ rule }) => rule,
      (same) => {
        const rule = byRule.get(same[0]?.rule ?? '');
        const points = same.map(({ text, money }): Point => ({ text: text[language], ...(money && { money }) }));
        return { points, ...(rule && { title: rule.title[language], why: rule.why[language] }) };
      },
    );
  const open = judged?.report.findings.filter(({ waivedBy }) => waivedBy === undefined) ?? [];
  const isBad = ({ rule, severity, verdict }: Finding): boolean =>
    severity === 'error' || (verdict === 'fail' && severity !== 'info' && byRule.get(rule)?.isSin === true);
  /** What was missing, and the rules that could not judge without it. */
  const unjudged = grouped(
    judged?.report.notAnalysed ?? [],
    ({ reason }) => reason[language],
    (same) => ({
      title: same[0]?.reason[language] ?? '',
      points: [...new Set(same.map(({ rule }) => byRule.get(rule)?.title[language] ?? rule))].map((title) => ({ text: named.unjudged(title) })),
    }),
  );
  const errors = [...own, ...examples, ...topicsOf(open.filter(isBad))];
  const questions = [...topicsOf(open.filter((finding) => !isBad(finding) && finding.severity === 'warning')), ...unjudged];
  const good = alone(
    judged?.judgements
      .filter(({ isSin, verdict }) => isSin && verdict === 'pass')
      .map(({ title, reasons }) => ({ text: reasons[0]?.[language] ?? title[language] })) ?? [],
  );
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
