import { isCurrency } from '../values/unit.ts';
import type { Language } from './language.ts';
import type { Noun, RussianCase } from './words/nouns.ts';
import { NOUNS, russianNoun } from './words/nouns.ts';

/** Units in words. Numbers are decimal texts here: a page that only writes a unit beside a field needs no arithmetic. */

/** The units that have words in every language. */
export const KNOWN_UNITS: readonly string[] = [...NOUNS.keys()];

const RUSSIAN_SIGNS: ReadonlyMap<string, string> = new Map([
  ['RUB', '₽'],
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['KZT', '₸'],
]);

const englishPlural = (word: string): string => {
  if (/[^a-z]/i.test(word.replaceAll('-', ''))) return word;
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
};

const isWhole = (value: string): boolean => /^-?\d+$/.test(value);

const russianForm = (value: string): 0 | 1 | 2 => {
  const hundred = Number(value.slice(-2).replace('-', ''));
  const ten = hundred % 10;
  if (ten === 1 && hundred !== 11) return 0;
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2;
};

/** After a fraction Russian has the genitive of one in every case: `от 1,5 лида`. */
const russianCounted = (noun: Noun, value: string, grammar: RussianCase): string =>
  isWhole(value) ? russianNoun(noun, russianForm(value), grammar) : noun.ru[1];

const counted = (unit: string, value: string, language: Language, grammar: RussianCase): string => {
  const noun = NOUNS.get(unit);
  if (language === 'ru') return noun === undefined ? unit : russianCounted(noun, value, grammar);
  const one = /^-?1$/.test(value);
  if (noun === undefined) return one ? unit : englishPlural(unit);
  return noun.en[one ? 0 : 1];
};

const SCALES: ReadonlyMap<string, { readonly [language in Language]: string }> = new Map([
  ['thousand', { en: 'thousand', ru: 'тыс.' }],
  ['million', { en: 'million', ru: 'млн' }],
  ['billion', { en: 'billion', ru: 'млрд' }],
]);

/** Money counted in thousands or millions, `million-RUB`: no word that has a plural. */
function scaledMoney(unit: string, language: Language): string | undefined {
  const [, scale = '', currency = ''] = /^([a-z]+)-([A-Z]{3})$/.exec(unit) ?? [];
  const word = SCALES.get(scale)?.[language];
  return word === undefined ? undefined : `${word}\u00a0${unitSign(currency, language)}`;
}

const unitSign = (unit: string, language: Language): string => {
  if (isCurrency(unit)) return language === 'ru' ? (RUSSIAN_SIGNS.get(unit) ?? unit) : unit;
  const noun = NOUNS.get(unit);
  return noun === undefined ? (scaledMoney(unit, language) ?? unit) : noun[language][0];
};

/** A unit by itself, in the singular: `₽/лид`, `RUB/lead`, `m²/person/day`. Empty for the plain unit 1. */
export const unitName = (unit: string, language: Language): string =>
  unit === '1'
    ? ''
    : unit
        .split('/')
        .map((over) =>
          over
            .split('*')
            .map((part) => unitSign(part, language))
            .join('·'),
        )
        .join('/');

/** The unit behind a number: `leads` after 480, `лида` after 2, `₽/лид` after any. `value`: a decimal text without an exponent. */
export const unitBehind = (value: string, unit: string, language: Language, grammar: RussianCase = 'nominative'): string => {
  const [first = '', ...below] = unit.split('/');
  const plain = first.includes('*') || isCurrency(first) || first === '%' || first === '1' || scaledMoney(first, language) !== undefined;
  return [plain ? unitName(first, language) : counted(first, value, language, grammar), ...below.map((part) => unitName(part, language))].join('/');
};
