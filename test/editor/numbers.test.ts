import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentNumber, formatChange, formatNumber, formatQuantity, formatTick, parseNumber, unitText } from '../../editor/lib/format/numbers.ts';

describe('a typed number', () => {
  it.each([
    ['1200', '1200'],
    ['1 200', '1200'],
    ['1\u00a0200,50', '1200.5'],
    ['0,1', '0.1'],
    ['0.1', '0.1'],
    [',5', '0.5'],
    ['-3', '-3'],
    ['−3,0', '-3'],
    ['007', '7'],
    ['+8', '8'],
    ['-0', '0'],
    ['12345678901234567890.123456789', '12345678901234567890.123456789'],
  ])('%s is read exactly in Russian', (typed, value) => {
    expect(parseNumber(typed, 'ru')).toEqual({ value });
  });

  it('takes the comma as a fraction in Russian, and asks in English where it could be either', () => {
    expect(parseNumber('1,200', 'ru')).toEqual({ value: '1.2' });
    expect(parseNumber('1,200', 'en')).toEqual({ fault: 'ambiguous' });
    expect(parseNumber('1,5', 'en')).toEqual({ value: '1.5' });
    expect(parseNumber('1,200.5', 'en')).toEqual({ value: '1200.5' });
    expect(parseNumber('1,234,567', 'en')).toEqual({ value: '1234567' });
  });

  it.each(['', ' ', 'abc', '1e5', '1.2.3', '--1', '1,2,3', 'NaN', '١٢'])('%j is no number', (typed) => {
    expect(parseNumber(typed, 'en')).toHaveProperty('fault');
  });

  it('comes back as it was shown, to the last digit', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{0,10}[1-9])?$/).filter((text) => text !== '-0');
    fc.assert(
      fc.property(digits, (text) => {
        expect(parseNumber(formatNumber(text, 'ru'), 'ru')).toEqual({ value: text });
        const english = parseNumber(formatNumber(text, 'en'), 'en');
        expect(english).toEqual('fault' in english ? { fault: 'ambiguous' } : { value: text });
      }),
    );
  });

  it('is written into the document as a number only where nothing is lost', () => {
    expect([documentNumber('0.1'), documentNumber('1200'), documentNumber('0.10'), documentNumber('12345678901234567890')]).toEqual([
      0.1,
      1200,
      '0.10',
      '12345678901234567890',
    ]);
  });

  it('is shown as the reader writes it', () => {
    expect(formatQuantity('253800', 'RUB', 'ru')).toBe('253\u00a0800\u00a0₽');
    expect(formatQuantity('1234.5', 'RUB/lead', 'en')).toBe('RUB\u00a01,234.5/lead');
    expect(formatNumber('-5000', 'en')).toBe('−5,000');
    expect(['10840', '-1300', '0', '0.00'].map((value) => formatChange(value, 'RUB', 'en'))).toEqual(
      ['RUB +10,840', 'RUB −1,300', 'RUB 0', 'RUB 0.00'].map((text) => text.replace(' ', '\u00a0')),
    );
    expect(formatChange('10840', 'RUB', 'ru')).toBe('+10\u00a0840\u00a0₽');
    expect(formatChange('2.5', '1', 'en')).toBe('+2.5');
  });

  it('is cut, never rounded, where a quotient goes on, as in every sentence of the calculation', () => {
    const sevenths = '4714.285714285714285714285714285714285714';
    expect(formatQuantity(sevenths, 'RUB', 'ru')).toBe('4\u00a0714,28…\u00a0₽');
    expect(formatQuantity(`-${sevenths}`, 'RUB', 'en')).toBe('RUB\u00a0−4,714.28…');
    expect(formatQuantity('0.00012345678', '%', 'en')).toBe('0.0001234…\u00a0%');
    expect(formatQuantity('1.123456', '1', 'en')).toBe('1.123456');
    expect(formatNumber(sevenths, 'en')).toBe('4,714.285714285714285714285714285714285714');
  });

  it('has its unit in the words of the reader, as the number asks for', () => {
    expect(['1', '2', '5', '11', '21', '0.5'].map((value) => formatQuantity(value, 'lead', 'ru'))).toEqual(
      ['1 лид', '2 лида', '5 лидов', '11 лидов', '21 лид', '0,5 лида'].map((text) => text.replace(' ', '\u00a0')),
    );
    expect(['1', '480'].map((value) => formatQuantity(value, 'lead', 'en'))).toEqual(['1\u00a0lead', '480\u00a0leads']);
    expect(formatQuantity('1100', 'RUB/lead', 'ru')).toBe('1\u00a0100\u00a0₽/лид');
    expect(unitText('RUB/lead', 'ru')).toBe('₽/лид');
    expect(unitText('1', 'ru')).toBe('');
  });
});

describe('a number beside an axis', () => {
  it.each([
    [9500, '9,500', '9\u00a0500'],
    [40_000, '40K', '40\u00a0тыс.'],
    [2_500_000, '2.5M', '2,5\u00a0млн'],
    [-3_000_000, '−3M', '−3\u00a0млн'],
  ])('%d is short', (value, en, ru) => {
    expect(formatTick(value, 'en')).toBe(en);
    expect(formatTick(value, 'ru')).toBe(ru);
  });
});
