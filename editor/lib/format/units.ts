import { KNOWN_UNITS, unitBehind, unitName } from '@scorewright/engine';
import { LANGUAGES, type Language } from '#lib/words/language.ts';
import { unitText } from './numbers.ts';

const plain = (text: string): string => text.trim().toLocaleLowerCase().replaceAll('ё', 'е');

/** Counts that have all forms of a word: one, few, many. */
const COUNTS = ['1', '2', '5'] as const;

/** What people write for units that are signs or codes in the document. */
const SIGNS: readonly (readonly [unit: string, said: readonly string[]])[] = [
  ['%', ['%', 'percent', 'per cent', 'pct', 'процент', 'процента', 'проценты', 'процентов', 'проц.']],
  ['RUB', ['₽', 'р.', 'руб', 'руб.', 'рубль', 'рубля', 'рубли', 'рублей', 'rouble', 'roubles', 'ruble', 'rubles']],
  ['USD', ['$', 'dollar', 'dollars', 'доллар', 'доллара', 'долларов']],
  ['EUR', ['€', 'euro', 'euros', 'евро']],
  ['GBP', ['£', 'pound', 'pounds', 'фунт', 'фунтов']],
  ['SEK', ['kr', 'krona', 'kronor', 'крона', 'крон']],
  ['s', ['sec', 'second', 'seconds', 'сек', 'сек.', 'секунда', 'секунды', 'секунд']],
  ['min', ['minute', 'minutes', 'мин.', 'минута', 'минуты', 'минут']],
  ['pcs', ['шт']],
];

/** Every word, form and sign of a unit, in every language, with the unit; the first that claims a word has it. */
const SAID: ReadonlyMap<string, string> = new Map(
  [
    ...SIGNS.flatMap(([unit, said]) => said.map((word) => [word, unit] as const)),
    ...KNOWN_UNITS.flatMap((unit) =>
      LANGUAGES.flatMap((language) => [unitName(unit, language), ...COUNTS.map((count) => unitBehind(count, unit, language))]).map(
        (word) => [plain(word), unit] as const,
      ),
    ),
    ...KNOWN_UNITS.map((unit) => [plain(unit), unit] as const),
  ].toReversed(),
);

/** A unit as the document writes it, from what a person typed: `лидов` is `lead`, `₽ / лид` is `RUB/lead`. What is no known word stays as it is. */
export function unitTyped(typed: string, plainNumber: string): string {
  const text = typed.trim();
  if (plain(text) === plain(plainNumber)) return '1';
  return text
    .split('/')
    .map((part) => (KNOWN_UNITS.includes(part.trim()) ? part.trim() : (SAID.get(plain(part)) ?? part.trim())))
    .join('/');
}

/** A unit as its field shows it: in the reader's words. `plainNumber`: what no unit at all is called. */
export const unitShown = (unit: string | undefined, plainNumber: string, language: Language): string => (unit === '1' ? plainNumber : unitText(unit, language));

/** What the field of a unit proposes, in the reader's words: the currency and the customary ones first. */
export const unitProposals = (currency: string, plainNumber: string, language: Language): readonly string[] => [
  ...new Set([currency, '%', '1', 'piece', 'h', 'day', ...KNOWN_UNITS].filter((unit) => unit !== '').map((unit) => unitShown(unit, plainNumber, language))),
];
