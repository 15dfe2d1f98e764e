import { formatNumber } from '#lib/format/numbers.ts';
import type { Language } from '#lib/words/language.ts';
import type { Words } from '#lib/words/index.ts';
import type { ExampleResult } from '#lib/worker/protocol.ts';

/** What differs, one sentence each. Problems that came unasked are told in their own words. */
export function mismatchTexts({ mismatches, problems }: ExampleResult, t: Words['proof']['examples'], language: Language): readonly string[] {
  const said = (value: string | null): string => (value === null ? t.nothing : formatNumber(value, language));
  return mismatches.map(({ line, expected, actual }) => {
    if (line !== '') return t.mismatch(line, said(expected), said(actual));
    if (expected !== null) return t.notRefused(expected);
    return t.unexpected(problems.find(({ code }) => code === actual)?.cause[language] ?? actual ?? '');
  });
}
