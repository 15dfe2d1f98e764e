import { withNames, type Called } from '#lib/cards/called.ts';
import { formatNumber } from '#lib/format/numbers.ts';
import type { Language } from '#lib/words/language.ts';
import type { Words } from '#lib/words/index.ts';
import type { ExampleResult } from '#lib/worker/protocol.ts';

/** What differs, one sentence each. Problems that came unasked are told in their own words, all of that kind. A refusal is told once, and not again of every line. */
export function mismatchTexts(
  { mismatches, problems, refusals, status }: ExampleResult,
  called: Called,
  t: Words['proof']['examples'],
  language: Language,
): readonly string[] {
  const said = (value: string | null): string => (value === null ? t.nothing : formatNumber(value, language));
  const told = mismatches.filter(({ line, actual }) => line === '' || actual !== null || status !== 'refused' || !mismatches.some((one) => one.line === ''));
  const sentences = told.flatMap(({ line, expected, actual }): readonly string[] => {
    if (line !== '') return [t.mismatch(called(line) ?? line, said(expected), said(actual))];
    if (expected !== null) return [t.notRefused(refusals[expected]?.[language] ?? expected)];
    const causes = problems.filter(({ code }) => code === actual).map(({ cause }) => withNames(cause[language], called, language));
    return (causes.length === 0 ? [actual ?? ''] : causes).map(t.unexpected);
  });
  return [...new Set(sentences)];
}
