import { Decimal } from 'decimal.js';
import type { ValueType } from '../3-lower/sheet.ts';
import { isCurrency } from '../values/unit.ts';
import type { Language } from './language.ts';
import { exactNumber, moneyNumber, NO_BREAK_SPACE, plainNumber, shortNumber } from './numbers.ts';
import type { Noun, RussianCase } from './words/nouns.ts';
import { NOUNS, russianNoun } from './words/nouns.ts';

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

const russianForm = (value: Decimal): 0 | 1 | 2 => {
  const hundred = value.abs().mod(100).toNumber();
  const ten = hundred % 10;
  if (ten === 1 && hundred !== 11) return 0;
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2;
};

/** After a fraction Russian has the genitive of one in every case: `от 1,5 лида`. */
const russianCounted = (noun: Noun, value: Decimal, grammar: RussianCase): string =>
  value.isInteger() ? russianNoun(noun, russianForm(value), grammar) : noun.ru[1];

const counted = (unit: string, value: Decimal, language: Language, grammar: RussianCase): string => {
  const noun = NOUNS.get(unit);
  if (language === 'ru') return noun === undefined ? unit : russianCounted(noun, value, grammar);
  const one = value.abs().equals(1);
  if (noun === undefined) return one ? unit : englishPlural(unit);
  return noun.en[one ? 0 : 1];
};

const unitSign = (unit: string, language: Language): string => {
  if (isCurrency(unit)) return language === 'ru' ? (RUSSIAN_SIGNS.get(unit) ?? unit) : unit;
  const noun = NOUNS.get(unit);
  return noun === undefined ? unit : noun[language][0];
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

const unitAfter = (number: string, unit: string, value: Decimal, language: Language, grammar: RussianCase): string => {
  const [first = '', ...below] = unit.split('/');
  const tail = below.map((part) => `/${unitName(part, language)}`).join('');
  if (isCurrency(first) && language === 'en') return `${first}${NO_BREAK_SPACE}${number}${tail}`;
  const head =
    first.includes('*') || isCurrency(first) || first === '%' || first === '1' ? unitName(first, language) : counted(first, value, language, grammar);
  return head === '' ? `${number}${tail}` : `${number}${NO_BREAK_SPACE}${head}${tail}`;
};

const withUnit = (number: string, unit: string, value: Decimal, language: Language, grammar: RussianCase = 'nominative'): string =>
  unit === '1' ? number : unitAfter(number, unit, value, language, grammar);

/**
 * A quantity for a sentence: `RUB 1,100/lead`, `109 %`, `480 leads`; in Russian `1 100 ₽/лид`, `109 %`, `480 лидов`. `grammar`: the Russian case
 * of what is counted (`от 21 лида`, `на 21 заявку больше`).
 */
export const quantity = (value: Decimal, unit: string, language: Language, grammar: RussianCase = 'nominative'): string =>
  withUnit(isCurrency(unit.split('/')[0] ?? '') ? moneyNumber(value, language) : shortNumber(value, language), unit, value, language, grammar);

/** The same with every digit. */
export const exactQuantity = (value: Decimal, unit: string, language: Language): string => withUnit(exactNumber(value, language), unit, value, language);

/** A number within a formula: percent keeps its sign (also percent for a point), other units are left to the result. */
export const operand = (value: Decimal, unit: string, language: Language): string =>
  unit === '%' || unit.startsWith('%/') ? quantity(value, '%', language) : isCurrency(unit) ? moneyNumber(value, language) : shortNumber(value, language);

/** A rounding step as data holds it (`0.01`), for a reader. */
export const stepText = (step: string, unit: string, language: Language): string => quantity(new Decimal(step), unit, language);

/** A value of any type as plain data: a decimal text, a text, true or false. */
export const plainValue = (value: Decimal | boolean | string): string | boolean => (Decimal.isDecimal(value) ? plainNumber(value) : value);

export const unitOf = (type: ValueType): string => (type.kind === 'number' ? type.unit : '1');
