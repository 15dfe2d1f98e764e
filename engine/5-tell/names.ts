import type { Indicator, Policy, Scorecard, Text } from '@scorewright/schemas';
import type { Line } from '../3-lower/sheet.ts';
import type { Language } from './language.ts';
import { textIn } from './language.ts';
import { valuesAt } from './pointer.ts';
import { say, wordFor } from './words/index.ts';

/** The indicator of a card, by ids. */
export const indicatorIn = (policy: Policy, scorecard: string, indicator: string): Indicator | undefined =>
  policy.scorecards.find(({ id }) => id === scorecard)?.indicators.find(({ id }) => id === indicator);

export const cardTitle = (policy: Policy, scorecard: string, language: Language): string => {
  const card = policy.scorecards.find(({ id }) => id === scorecard);
  return card === undefined ? scorecard : textIn(card.title, language, policy.languages);
};

/** Name of a fact or metric in the policy's words; undefined when the policy does not declare it. */
export const factOrMetric = (policy: Policy, id: string, language: Language): string | undefined => {
  const found = policy.metrics.find((metric) => metric.id === id) ?? policy.facts?.find((fact) => fact.id === id);
  return found === undefined ? undefined : textIn(found.name, language, policy.languages);
};

const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && Object.values(value).every((part) => typeof part === 'string'));

const ownText = (value: unknown, key: string): Text | undefined => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const text = (value as Record<string, unknown>)[key];
  return isText(text) ? text : undefined;
};

/** How deep the pointer is in a card: a name further out is that of the card and names nothing within it. */
const WITHIN_CARD = 4;

/** Name of the modifier, cut-off, limit, extra pay line or figure that a line comes from. */
export const enclosingName = (policy: Policy, line: Line, language: Language): string | undefined => {
  const within = valuesAt(policy, line.source.pointer).slice(WITHIN_CARD).toReversed();
  const named = within.map(({ value }) => ownText(value, 'name')).find((name) => name !== undefined);
  return named === undefined ? undefined : textIn(named, language, policy.languages);
};

/** The customary word for an id. A band called `below` is a band, and not what is below all levels. */
const knownLevel = (pointer: string, id: string, language: Language): string => {
  const word = (/\/bands\/\d+$/u.test(pointer) ? wordFor(`band.${id}`) : undefined) ?? wordFor(`level.${id}`);
  return word === undefined ? id : say(language, word);
};

/** Name of a level or band at a pointer: its own, else the customary word for its id (`target`), else the id. */
export const levelName = (policy: Policy, pointer: string, id: string, language: Language): string => {
  const own = valuesAt(policy, pointer)
    .map(({ value }) => value)
    .toReversed()
    .filter((value) => typeof value === 'object' && value !== null && (value as { id?: unknown }).id === id)
    .map((value) => ownText(value, 'name'))
    .find((name) => name !== undefined);
  return own === undefined ? knownLevel(pointer, id, language) : textIn(own, language, policy.languages);
};

export const cardOf = (policy: Policy, scorecard: string): Scorecard | undefined => policy.scorecards.find(({ id }) => id === scorecard);
