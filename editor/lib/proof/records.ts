import { wordsIn, type Language } from '#lib/words/index.ts';
import type { JudgedBy } from '#lib/worker/protocol.ts';

/** By which records a rule judges the text, as a sentence without its period; undefined for a rule that judges by the text alone. */
export function recordsBehind(rule: string, { version, isSame, calendar }: JudgedBy, language: Language): string | undefined {
  const t = wordsIn(language).proof.sins.records;
  if (rule === 'S10') return calendar === undefined ? undefined : isSame ? t.calendar(calendar) : t.calendarOfNew(calendar);
  if (rule !== 'S09') return undefined;
  if (version === undefined) return t.neverApproved;
  return isSame ? t.signed(version) : t.newText(version);
}
