import { documentNumber } from '#lib/format/numbers.ts';
import { textIn } from '#lib/format/text.ts';
import { list, record, text } from '#lib/proof/read.ts';
import type { SimulationInput } from '#lib/worker/proof-types.ts';
import type { Language } from '#lib/words/language.ts';

/** A fact that a card may ask for. */
export interface FactName {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly unit: string;
  readonly values: readonly string[];
}

/** Facts on their usual figures, written as the document writes numbers. */
export const usualFacts = (inputs: readonly SimulationInput[]): Readonly<Record<string, string | number | boolean>> =>
  Object.fromEntries(inputs.map(({ id, kind, start }) => [id, kind === 'number' ? documentNumber(String(start)) : start]));

/** What can be given as a fact: metrics that are not calculated, and the declared facts. */
export function factNames(policy: unknown, language: Language): readonly FactName[] {
  const { metrics, facts, languages } = record(policy);
  const tags = list(languages).map(text);
  const raw = list(metrics)
    .map(record)
    .filter((metric) => metric['formula'] === undefined);
  return [...raw, ...list(facts).map(record)]
    .map(({ id, name, type, unit, values }) => ({
      id: text(id),
      label: textIn(name, language, tags) || text(id),
      kind: text(type) || 'number',
      unit: text(unit),
      values: list(values).map(text),
    }))
    .filter(({ id }) => id !== '');
}

/** Lines of a card that an example may name: proposals, not all that there are. */
export function lineNames(policy: unknown, scorecard: string): readonly string[] {
  const card = list(record(policy)['scorecards'])
    .map(record)
    .find(({ id }) => id === scorecard);
  const indicators = list(card?.['indicators'])
    .map((one) => text(record(one)['id']))
    .filter((id) => id !== '');
  const extras = list(card?.['extras']).map((one) => `extra.${text(record(one)['id'])}`);
  return [
    'total',
    'bonus',
    'index',
    'salary',
    ...indicators.flatMap((id) => [`${id}.plan`, `${id}.actual`, `${id}.attainment`, `${id}.score`, `${id}.contribution`, `${id}.pay`]),
    ...extras,
  ];
}
