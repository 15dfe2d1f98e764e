import { textIn } from '#lib/format/text.ts';
import type { Language } from '#lib/words/language.ts';
import { properties as english } from '#lib/words/properties.en.ts';
import { properties as russian } from '#lib/words/properties.ru.ts';

const WORDS: { readonly [language in Language]: ReadonlyMap<string, string> } = { en: new Map(Object.entries(english)), ru: new Map(Object.entries(russian)) };

/** Name of a property of the document; its own name where there are no words for it. */
export const propertyName = (name: string, language: Language): string => WORDS[language].get(name) ?? name;

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** What tells an entry of a list from the others, if anything does. */
export function identityOf(entry: unknown): string | undefined {
  const { id, indicator, fact, period, rule, rating, metric, what, stage } = record(entry);
  const found = [id, indicator, fact, period, rule, rating, metric, stage, what].find((one) => typeof one === 'string' || typeof one === 'number');
  return found === undefined ? undefined : String(found);
}

/** Names of the metrics, by id: an indicator without a name of its own goes by that of its metric. */
export const metricNames = (policy: unknown, language: Language): ReadonlyMap<unknown, string> => {
  const { metrics } = record(policy);
  return new Map((Array.isArray(metrics) ? metrics : []).map(record).map(({ id, name }) => [id, textIn(name, language)]));
};

/** What a reader calls an entry of a list: its name, title or term, else what it is known by, else its number. */
export function entryName(entry: unknown, index: number, language: Language, metrics: ReadonlyMap<unknown, string>): string {
  const { name, title, term, text, metric } = record(entry);
  const called = [...[name, title, term, text].map((one) => textIn(one, language)), metrics.get(metric) ?? ''].find((one) => one !== '') ?? identityOf(entry);
  if (called === undefined) return String(index + 1);
  return called.length > 60 ? `${called.slice(0, 57)}…` : called;
}
