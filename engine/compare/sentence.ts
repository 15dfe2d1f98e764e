import type { Policy, Text } from '@scorewright/schemas';
import { Decimal } from 'decimal.js';
import { dateText, isDateText } from '../5-tell/dates.ts';
import { textIn, type Language } from '../5-tell/language.ts';
import { exactNumber, isNumberText } from '../5-tell/numbers.ts';
import { valuesAt } from '../5-tell/pointer.ts';
import { exactQuantity } from '../5-tell/units.ts';
import type { Difference, Place } from './differences.ts';
import { ITEM_WORDS, PROPERTY_WORDS } from './words.ts';

const WORDS = {
  added: { en: 'added', ru: 'добавлено' },
  removed: { en: 'removed', ru: 'удалено' },
  reordered: { en: 'order changed', ru: 'изменён порядок' },
  yes: { en: 'yes', ru: 'да' },
  no: { en: 'no', ru: 'нет' },
} as const;

const LONGEST = 120;

type Members = { readonly [name: string]: unknown };
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: unknown, name: string): unknown => (isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined);
const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (isMembers(value) && Object.entries(value).every(([tag, one]) => /^[a-z]{2,3}(-|$)/.test(tag) && typeof one === 'string'));

const steps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function metricName(policy: Policy, id: unknown, language: Language): string | undefined {
  const metric = policy.metrics.find((one) => one.id === id);
  return metric && textIn(metric.name, language, policy.languages);
}

/** What an item is called: its title or name, that of its metric, what tells it apart, else its number in the list. */
function nameOf(policy: Policy, item: unknown, step: string, language: Language): string {
  for (const property of ['title', 'name', 'term'] as const) {
    const text = own(item, property);
    if (isText(text)) return textIn(text, language, policy.languages);
  }
  const named = metricName(policy, own(item, 'metric'), language);
  if (named !== undefined) return named;
  const key = ['id', 'indicator', 'period', 'fact', 'rating', 'stage', 'every', 'what', 'who', 'date', 'rule', 'from']
    .map((property) => own(item, property))
    .find((value) => typeof value === 'string' || typeof value === 'number');
  if (key === undefined) return `${language === 'en' ? 'No.' : '№'} ${Number(step) + 1}`;
  return isDateText(String(key)) ? dateText(String(key), language) : String(key);
}

const quoted = (name: string, language: Language): string => (language === 'en' ? `“${name}”` : `«${name}»`);

interface Named {
  readonly things: readonly string[];
  readonly properties: readonly string[];
}

/** The things on the way to a place, the nearest first, and the properties below the nearest. */
function namesOf(policy: Policy, { pointer }: Place, language: Language): Named {
  const path = steps(pointer);
  const values = valuesAt(policy, pointer).map(({ value }) => value);
  const offset = values.length - path.length;
  const things: string[] = [];
  let properties: string[] = [];
  path.forEach((step, index) => {
    const inList = index > 0 && Array.isArray(values[index - 1 + offset]);
    const words = inList ? ITEM_WORDS.get(path[index - 1] ?? '') : undefined;
    if (inList) {
      const item = values[index + offset];
      // An item that is a mere value, or a text in several languages, goes by the name of its list.
      if (!isMembers(item) || isText(item)) return;
      things.unshift(`${words ? `${words[language === 'en' ? 0 : 1]} ` : ''}${quoted(nameOf(policy, item, step, language), language)}`);
      properties = [];
    } else properties.push(step);
  });
  return { things, properties };
}

/** Unit of a number at a place: by its property, and for a value of an indicator by the metric. */
function unitAt(policy: Policy, pointer: string): string {
  const kind = steps(pointer)
    .toReversed()
    .map((step) => PROPERTY_WORDS.get(step)?.[2])
    .find((unit) => unit !== undefined);
  if (kind === '%') return '%';
  if (kind === 'money') return policy.currency;
  const indicator = /^\/scorecards\/(\d+)\/indicators\/(\d+)/.exec(pointer);
  if (kind !== 'metric' || !indicator) return '1';
  const metric = policy.scorecards[Number(indicator[1])]?.indicators[Number(indicator[2])]?.metric;
  return policy.metrics.find(({ id }) => id === metric)?.unit ?? '1';
}

function valueText(policy: Policy, { pointer, value }: Place, language: Language): string {
  if (typeof value === 'boolean') return WORDS[value ? 'yes' : 'no'][language];
  const text = typeof value === 'string' ? value : typeof value === 'number' ? new Decimal(value).toFixed() : JSON.stringify(value);
  if (isNumberText(text) && pointer !== '/version') {
    const unit = unitAt(policy, pointer);
    return unit === '1' ? exactNumber(new Decimal(text), language) : exactQuantity(new Decimal(text), unit, language);
  }
  if (isDateText(text)) return dateText(text, language);
  return `\`${(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replaceAll('`', "'")}\``;
}

/** What a place is called: `weight of indicator Cost per lead (card Head of marketing)`. */
function subjectOf(policy: Policy, place: Place, language: Language): string {
  const { things, properties } = namesOf(policy, place, language);
  const [nearest, ...around] = things;
  const words = properties.map((step) => PROPERTY_WORDS.get(step)?.[language === 'en' ? 0 : 1] ?? ITEM_WORDS.get(step)?.[language === 'en' ? 0 : 1] ?? step);
  const property = [...new Set(words)].join(', ');
  const context = around.length === 0 ? '' : ` (${around.join(', ')})`;
  if (nearest === undefined) return property;
  if (property === '') return `${nearest}${context}`;
  return language === 'en' ? `${property} of ${nearest}${context}` : `${property}, ${nearest}${context}`;
}

/** A difference as one sentence: `weight of indicator Cost per lead (card Head of marketing): 60 % -> 50 %`. */
export function differenceText(difference: Difference, before: Policy, after: Policy, language: Language): string {
  const isPlain = (value: unknown): boolean => typeof value !== 'object';
  switch (difference.kind) {
    case 'changed':
      return `${subjectOf(after, difference.after, language)}: ${valueText(before, difference.before, language)} -> ${valueText(after, difference.after, language)}`;
    case 'added': {
      const value = isPlain(difference.after.value) ? ` ${valueText(after, difference.after, language)}` : '';
      return `${subjectOf(after, difference.after, language)}: ${WORDS.added[language]}${value}`;
    }
    case 'removed': {
      const value = isPlain(difference.before.value) ? ` ${valueText(before, difference.before, language)}` : '';
      return `${subjectOf(before, difference.before, language)}: ${WORDS.removed[language]}${value}`;
    }
    case 'reordered':
      return `${subjectOf(after, difference.after, language)}: ${WORDS.reordered[language]}`;
  }
}
