import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { exactNumber, moneyNumber, plainNumber, plainText, shortNumber } from '../../../engine/5-tell/numbers.ts';
import { unitName } from '../../../engine/5-tell/unit-words.ts';
import { exactQuantity, operand, quantity } from '../../../engine/5-tell/units.ts';
import type { Language } from '../../../engine/5-tell/index.ts';
import { quotient, times } from '../../../engine/values/arithmetic.ts';

const of = (text: string): Decimal => new Decimal(text);
const shown = (text: string, unit: string, language: Language): string => plainText(quantity(of(text), unit, language));

describe('numbers for a reader', () => {
  it('group thousands and mark the fraction as the language does', () => {
    expect(exactNumber(of('1200.50'), 'en')).toBe('1,200.5');
    expect(exactNumber(of('1234567.5'), 'ru')).toBe('1\u00A0234\u00A0567,5');
    expect(exactNumber(of('999'), 'en')).toBe('999');
    expect(exactNumber(of('-1000'), 'en')).toBe('\u22121,000');
  });

  it('never use an exponent, and never a minus zero', () => {
    expect(plainNumber(of('1e-30'))).toBe('0.000000000000000000000000000001');
    expect(plainNumber(of('1e30'))).toBe('1000000000000000000000000000000');
    expect(plainNumber(of('-0'))).toBe('0');
  });

  it('keep every digit where they are exact', () => {
    const quotient = '109.0909090909090909090909090909090909091';
    expect(exactNumber(of(quotient), 'en')).toBe(quotient);
    expect(plainText(exactQuantity(of(quotient), '%', 'ru'))).toBe(`${quotient.replace('.', ',')} %`);
  });

  it('give money two digits behind the point where it has one, in tables as in sentences', () => {
    expect(plainText(exactQuantity(of('15784.8'), 'RUB', 'en'))).toBe('RUB 15,784.80');
    expect(plainText(exactQuantity(of('1262.5'), 'RUB', 'ru'))).toBe('1 262,50 ₽');
    expect(plainText(exactQuantity(of('1262'), 'RUB', 'en'))).toBe('RUB 1,262');
    expect(plainText(exactQuantity(of('0.125'), 'RUB', 'en'))).toBe('RUB 0.125');
    expect(plainText(exactQuantity(of('92.5'), '%', 'en'))).toBe('92.5 %');
  });

  it('cut what does not end', () => {
    const third = quotient(of('100'), of('3'));
    expect(exactNumber(third, 'en')).toBe('33.33…');
    expect(plainText(exactQuantity(third, 'RUB', 'ru'))).toBe('33,33… ₽');
    expect(exactNumber(times(third, of('3')), 'en')).toBe('100');
  });

  it('cut long fractions in sentences, and show that they are cut', () => {
    expect(shortNumber(of('109.0909090909'), 'en')).toBe('109.09…');
    expect(shortNumber(of('0.001234567'), 'en')).toBe('0.001234…');
    expect(shortNumber(of('99.9999999'), 'en')).toBe('99.99…');
    expect(shortNumber(of('206.205'), 'ru')).toBe('206,205');
  });

  it('give money two digits after the point when it has any', () => {
    expect(moneyNumber(of('1200.5'), 'ru')).toBe('1\u00A0200,50');
    expect(moneyNumber(of('1200'), 'ru')).toBe('1\u00A0200');
  });
});

describe('quantities', () => {
  it('write money with its currency', () => {
    expect([shown('253800', 'RUB', 'en'), shown('253800', 'RUB', 'ru')]).toEqual(['RUB 253,800', '253 800 ₽']);
    expect([shown('-5.25', 'USD', 'en'), shown('272.88', 'USD', 'ru'), shown('10', 'SEK', 'ru')]).toEqual(['USD -5.25', '272,88 $', '10 SEK']);
  });

  it('write percent and plain coefficients', () => {
    expect([shown('109', '%', 'en'), shown('65.4', '%', 'ru'), shown('0.5', '1', 'ru')]).toEqual(['109 %', '65,4 %', '0,5']);
  });

  it('count in the number that the language asks for', () => {
    expect(['1', '2', '5', '11', '21', '1.5'].map((n) => shown(n, 'lead', 'ru'))).toEqual(['1 лид', '2 лида', '5 лидов', '11 лидов', '21 лид', '1,5 лида']);
    expect(['1', '480', '0'].map((n) => shown(n, 'lead', 'en'))).toEqual(['1 lead', '480 leads', '0 leads']);
    expect([shown('3', 'company', 'en'), shown('2', 'box', 'en'), shown('2', 'лист', 'en')]).toEqual(['3 companies', '2 boxes', '2 лист']);
  });

  it('decline what is counted after a preposition', () => {
    expect(plainText(quantity(of('21'), 'application', 'ru', 'genitive'))).toBe('21 заявки');
    expect(plainText(quantity(of('4'), 'application', 'ru', 'genitive'))).toBe('4 заявок');
    expect(plainText(quantity(of('21'), 'application', 'ru', 'accusative'))).toBe('21 заявку');
    expect(plainText(quantity(of('1'), 'client', 'ru', 'accusative'))).toBe('1 клиента');
  });

  it('write quotients of units', () => {
    expect([shown('1100', 'RUB/lead', 'en'), shown('1100', 'RUB/lead', 'ru')]).toEqual(['RUB 1,100/lead', '1 100 ₽/лид']);
    expect([shown('32', 'm2/day/person', 'ru'), shown('2', 'delivery/day', 'en'), shown('40', '1/day', 'en')]).toEqual([
      '32 м²/день/человек',
      '2 deliveries/day',
      '40/day',
    ]);
    expect(unitName('1', 'en')).toBe('');
  });

  it('write money that is counted in thousands or millions without a plural', () => {
    expect([shown('20', 'million-RUB', 'en'), shown('20', 'million-RUB', 'ru'), shown('1.5', 'thousand-EUR/day', 'ru')]).toEqual([
      '20 million RUB',
      '20 млн ₽',
      '1,5 тыс. €/день',
    ]);
  });

  it('leave units other than percent to the result of a formula', () => {
    expect([plainText(operand(of('1200'), 'RUB', 'en')), plainText(operand(of('60'), '%', 'en')), plainText(operand(of('5'), '%/point', 'en'))]).toEqual([
      '1,200',
      '60 %',
      '5 %',
    ]);
  });
});
