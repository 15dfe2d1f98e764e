import { Decimal } from 'decimal.js';
import { dateText, isDateText } from '../5-tell/dates.ts';
import type { Language } from '../5-tell/language.ts';
import { exactNumber, isNumberText } from '../5-tell/numbers.ts';
import { childOf, valuesAt } from '../5-tell/pointer.ts';
import { unitName } from '../5-tell/unit-words.ts';
import { exactQuantity } from '../5-tell/units.ts';
import { isQuantity, WHOLE, type Place } from './differences.ts';
import { referenceName } from './references.ts';
import { valueWords } from './value-words.ts';
import { isText, stepsOf, type Reader } from './version.ts';
import { PROPERTY_WORDS } from './words.ts';

const WORDS = {
  yes: { en: 'yes', ru: 'да' },
  no: { en: 'no', ru: 'нет' },
  plain: { en: 'a plain number', ru: 'число без единицы' },
} as const;

const LONGEST = 120;

export const quoted = (name: string, language: Language): string => (language === 'en' ? `“${name}”` : `«${name}»`);

/** The property that a place is of: for an item of a list of values, that of the list. */
const propertyAt = (pointer: string): string => stepsOf(pointer).findLast((step) => !/^\d+$/.test(step)) ?? '';

const metricUnit = (reader: Reader, pointer: string): string => {
  const indicator = /^\/scorecards\/\d+\/indicators\/\d+/.exec(pointer)?.[0];
  const metric = indicator === undefined ? undefined : childOf(valuesAt(reader.value, indicator).at(-1)?.value, 'metric');
  const unit = childOf(
    reader.list('/metrics').find((one) => childOf(one, 'id') === metric),
    'unit',
  );
  return typeof unit === 'string' ? unit : '1';
};

/** Unit of a number at a place: by its property, and for a value of an indicator by the metric. */
function unitAt(reader: Reader, pointer: string): string {
  const kind = stepsOf(pointer)
    .toReversed()
    .map((step) => PROPERTY_WORDS.get(step)?.[2])
    .find((unit) => unit !== undefined);
  if (kind === '%') return '%';
  if (kind === 'money') return String(childOf(reader.value, 'currency') ?? '1');
  return kind === 'metric' ? metricUnit(reader, pointer) : '1';
}

function numberText(reader: Reader, pointer: string, text: string): string {
  const unit = unitAt(reader, pointer);
  return unit === '1' ? exactNumber(new Decimal(text), reader.language) : exactQuantity(new Decimal(text), unit, reader.language);
}

/** A value of a closed set, a unit or the name of something, in words. */
export function codeText(reader: Reader, property: string, code: string, pointer: string): string | undefined {
  const { language } = reader;
  const words = valueWords(property, code);
  if (words) return words[language === 'en' ? 0 : 1];
  if (property === 'unit') return code === '1' ? WORDS.plain[language] : unitName(code, language);
  const name = referenceName(reader, property, code, pointer);
  return name === undefined ? undefined : quoted(name, language);
}

function plainText(reader: Reader, pointer: string, text: string): string {
  const code = codeText(reader, propertyAt(pointer), text, pointer);
  if (code !== undefined) return code;
  if (isNumberText(text) && pointer !== '/version') return numberText(reader, pointer, text);
  if (isDateText(text)) return dateText(text, reader.language);
  return quoted(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text, reader.language);
}

/** A value as its reader writes it; undefined where it is more than a value: that it is another one is all that a sentence can say. */
export function valueText(reader: Reader, { pointer, value }: Place): string | undefined {
  if (value === undefined || value === null) return undefined;
  const property = propertyAt(pointer);
  if (WHOLE.has(property)) return reader.logic(value, pointer, property !== 'formula');
  if (typeof value === 'boolean') return WORDS[value ? 'yes' : 'no'][reader.language];
  if (typeof value === 'number') return plainText(reader, pointer, new Decimal(value).toFixed());
  if (typeof value === 'string') return plainText(reader, pointer, value);
  if (Array.isArray(value)) return listText(reader, { pointer, value });
  if (isQuantity(value)) return reader.quantity(value, pointer, unitAt(reader, pointer));
  return isText(value) ? plainText(reader, pointer, reader.text(value)) : undefined;
}

function listText(reader: Reader, { pointer, value }: { readonly pointer: string; readonly value: readonly unknown[] }): string | undefined {
  const texts = value.map((item, index) => (typeof item === 'object' ? undefined : valueText(reader, { pointer: `${pointer}/${index}`, value: item })));
  return texts.length === 0 || texts.includes(undefined) ? undefined : texts.join(', ');
}
