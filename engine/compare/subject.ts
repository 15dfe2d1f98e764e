import { dateText, isDateText } from '../5-tell/dates.ts';
import { childOf, valuesAt } from '../5-tell/pointer.ts';
import type { Place } from './differences.ts';
import { entryName, namedLevel, ownName } from './references.ts';
import { valueWords } from './value-words.ts';
import { codeText, quoted } from './values.ts';
import { isMembers, isText, stepsOf, type Reader } from './version.ts';
import { ITEM_WORDS, PROPERTY_WORDS } from './words.ts';

/** What tells an item without a name from the others of its list, the first that it has. */
const KNOWN_BY = ['id', 'indicator', 'period', 'fact', 'rating', 'stage', 'every', 'what', 'who', 'date', 'rule', 'from'] as const;

const LEVELS: ReadonlySet<string> = new Set(['levels', 'bands', 'rows']);

/** What an item is called, in quotation marks: its name, what tells it apart, else its number in the list. */
function nameOf(reader: Reader, item: unknown, pointer: string): string {
  const { language } = reader;
  const [list = '', step = ''] = stepsOf(pointer).slice(-2);
  const own = ownName(reader, item);
  if (own !== undefined) return quoted(own, language);
  const known = KNOWN_BY.find((property) => ['string', 'number'].includes(typeof childOf(item, property)));
  if (known === undefined) return quoted(`${language === 'en' ? 'No.' : '№'} ${Number(step) + 1}`, language);
  const value = childOf(item, known);
  if (typeof value === 'string' && isDateText(value)) return quoted(dateText(value, language), language);
  if (known === 'id' && LEVELS.has(list)) return quoted(namedLevel(reader, pointer, String(value)), language);
  const said = codeText(reader, known, String(value), pointer);
  return said === undefined ? quoted(String(value), language) : quoted(said.replace(/^[“«](.*)[”»]$/u, '$1'), language);
}

interface Named {
  readonly things: readonly string[];
  readonly properties: readonly string[];
}

/** The things on the way to a place, the nearest first, and the properties below the nearest. */
function namesOf(reader: Reader, { pointer }: Place): Named {
  const at = reader.language === 'en' ? 0 : 1;
  const values = valuesAt(reader.value, pointer);
  const things: string[] = [];
  let properties: string[] = [];
  stepsOf(pointer).forEach((step, index, path) => {
    const [outer, item] = [values[index]?.value, values[index + 1]];
    const list = path[index - 1] ?? '';
    if (Array.isArray(outer)) {
      // An item that is a mere value, or a text in several languages, goes by the name of its list.
      if (!item || !isMembers(item.value) || isText(item.value)) return;
      const words = ITEM_WORDS.get(list);
      things.unshift(`${words ? `${words[at]} ` : ''}${nameOf(reader, item.value, item.pointer)}`);
      properties = [];
    } else properties.push(isText(outer) ? languageTag(reader, step) : propertyWord(reader, list, step, pointer));
  });
  return { things, properties };
}

const languageTag = (reader: Reader, tag: string): string => `(${valueWords('languages', tag)?.[reader.language === 'en' ? 0 : 1] ?? tag})`;

const propertyWord = (reader: Reader, list: string, step: string, pointer: string): string => {
  const at = reader.language === 'en' ? 0 : 1;
  const entry = entryName(reader, list, step, pointer);
  return entry === undefined ? (PROPERTY_WORDS.get(step)?.[at] ?? ITEM_WORDS.get(step)?.[at] ?? step) : quoted(entry, reader.language);
};

/** What a place is called: `weight of indicator “Cost per lead” (card “Head of marketing”)`. */
export function subjectOf(reader: Reader, place: Place): string {
  const { things, properties } = namesOf(reader, place);
  const [nearest, ...around] = things;
  const property = [...new Set(properties)].join(', ').replaceAll(', (', ' (');
  const context = around.length === 0 ? '' : ` (${around.join(', ')})`;
  if (nearest === undefined) return property;
  if (property === '') return `${nearest}${context}`;
  return reader.language === 'en' ? `${property} of ${nearest}${context}` : `${property}, ${nearest}${context}`;
}
