import { textIn } from '#lib/format/text.ts';
import type { Language } from '#lib/words/language.ts';

/** A place of the document that a remark can be made on. */
export interface Place {
  readonly pointer: string;
  readonly label: string;
}

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Scorecards with their indicators, metrics and goals, by their names. The whole comes first. */
export function placesOf(policy: unknown, language: Language, whole: string): readonly Place[] {
  const { metrics, scorecards, cycle, corrections } = record(policy);
  const nameOf = (value: unknown): string => {
    const { name, title, id } = record(value);
    return textIn(name, language) || textIn(title, language) || (typeof id === 'string' ? id : '');
  };
  const metricNames = new Map(list(metrics).map((metric) => [record(metric)['id'], nameOf(metric)]));
  const cards = list(scorecards).flatMap((card, index) => [
    { pointer: `/scorecards/${index}`, label: nameOf(card) },
    ...list(record(card)['indicators']).map((indicator, at) => {
      const { name, metric, id } = record(indicator);
      const own = textIn(name, language) || metricNames.get(metric) || (typeof id === 'string' ? id : '');
      return { pointer: `/scorecards/${index}/indicators/${at}`, label: `${nameOf(card)} › ${own}` };
    }),
  ]);
  const others = list(metrics).map((metric, index) => ({ pointer: `/metrics/${index}`, label: nameOf(metric) }));
  const parts = (
    [
      ['cycle', cycle],
      ['corrections', corrections],
    ] as const
  ).flatMap(([name, part]) => (part === undefined ? [] : [{ pointer: `/${name}`, label: '' }]));
  return [{ pointer: '', label: whole }, ...cards, ...others, ...parts].filter(({ label }) => label !== '');
}

/** What a place is called: its own label, or that of the nearest place around it. */
export function labelAt(places: readonly Place[], pointer: string): string {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = places.find((place) => place.pointer === at);
    if (found) return found.label;
  }
  return places[0]?.label ?? '';
}
