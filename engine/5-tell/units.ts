import { Decimal } from 'decimal.js';
import type { ValueType } from '../3-lower/sheet.ts';
import { isCurrency } from '../values/unit.ts';
import type { Language } from './language.ts';
import { exactMoney, exactNumber, moneyNumber, NO_BREAK_SPACE, plainNumber, shortNumber } from './numbers.ts';
import { unitBehind, unitName } from './unit-words.ts';
import type { RussianCase } from './words/nouns.ts';

const unitAfter = (number: string, unit: string, value: Decimal, language: Language, grammar: RussianCase): string => {
  const [first = '', ...below] = unit.split('/');
  if (isCurrency(first) && language === 'en') return [`${first}${NO_BREAK_SPACE}${number}`, ...below.map((part) => unitName(part, language))].join('/');
  const behind = unitBehind(value.toFixed(), unit, language, grammar);
  return behind === '' || behind.startsWith('/') ? `${number}${behind}` : `${number}${NO_BREAK_SPACE}${behind}`;
};

const withUnit = (number: string, unit: string, value: Decimal, language: Language, grammar: RussianCase = 'nominative'): string =>
  unit === '1' ? number : unitAfter(number, unit, value, language, grammar);

/**
 * A quantity for a sentence: `RUB 1,100/lead`, `109 %`, `480 leads`; in Russian `1 100 ₽/лид`, `109 %`, `480 лидов`. `grammar`: the Russian case
 * of what is counted (`от 21 лида`, `на 21 заявку больше`).
 */
export const quantity = (value: Decimal, unit: string, language: Language, grammar: RussianCase = 'nominative'): string =>
  withUnit(isCurrency(unit.split('/')[0] ?? '') ? moneyNumber(value, language) : shortNumber(value, language), unit, value, language, grammar);

/** The same with every digit; money has two behind the point where it has one. */
export const exactQuantity = (value: Decimal, unit: string, language: Language): string =>
  withUnit(isCurrency(unit) ? exactMoney(value, language) : exactNumber(value, language), unit, value, language);

/** A number within a formula: percent keeps its sign (also percent for a point), other units are left to the result. */
export const operand = (value: Decimal, unit: string, language: Language): string =>
  unit === '%' || unit.startsWith('%/') ? quantity(value, '%', language) : isCurrency(unit) ? moneyNumber(value, language) : shortNumber(value, language);

/** A rounding step as data holds it (`0.01`), for a reader. */
export const stepText = (step: string, unit: string, language: Language): string => quantity(new Decimal(step), unit, language);

/** A value of any type as plain data: a decimal text, a text, true or false. */
export const plainValue = (value: Decimal | boolean | string): string | boolean => (Decimal.isDecimal(value) ? plainNumber(value) : value);

export const unitOf = (type: ValueType): string => (type.kind === 'number' ? type.unit : '1');
