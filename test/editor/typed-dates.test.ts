import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, shownDate } from '../../editor/lib/format/typed-dates.ts';

describe('a typed date', () => {
  it.each([
    '31.12.2026',
    ' 31.12.2026 ',
    '31. 12. 2026',
    '31 12 2026',
    '31/12/2026',
    '2026-12-31',
    '31 Dec 2026',
    '31 december 2026',
    'December 31, 2026',
    'Dec. 31 2026',
    '31 декабря 2026 г.',
    '31 дек 2026',
    '31 декабрь 2026 года',
  ])('%s is the last day of 2026 in both languages', (typed) => {
    for (const language of ['en', 'ru'] as const) expect(parseDate(typed, language)).toEqual({ value: '2026-12-31' });
  });

  it.each([
    ['9 Sept 2026', '2026-09-09'],
    ['1 май 2026', '2026-05-01'],
    ['1 мая 2026', '2026-05-01'],
    ['7 июнь 2026', '2026-06-07'],
    ['1.2.2026', '2026-02-01'],
    ['29.02.2028', '2028-02-29'],
    ['4/4/2026', '2026-04-04'],
  ])('%s', (typed, value) => {
    expect(parseDate(typed, 'en')).toEqual({ value });
  });

  it.each(['3', '31.', '31.12', '31.12.', '31.12.20', '31.12.26', '2026-12', '2026-12-3', '31 D', '31 Dec 20', 'tomorrow', '31.12.20260'])(
    '%s is no date yet',
    (typed) => {
      expect(parseDate(typed, 'ru')).toEqual({ fault: 'unfinished' });
    },
  );

  it.each(['31.02.2026', '29.02.2027', '00.01.2026', '2026-13-01', '2026-02-30', '31 Feb 2026', '01.01.0026', '12/31/2026'])('%s is no day', (typed) => {
    expect(parseDate(typed, 'en')).toEqual({ fault: 'impossible' });
  });

  it('is not guessed in English where it can be two days', () => {
    expect(parseDate('3/4/2026', 'en')).toEqual({ fault: 'ambiguous', readings: ['2026-04-03', '2026-03-04'] });
    expect(parseDate('3/4/2026', 'ru')).toEqual({ value: '2026-04-03' });
    expect(parseDate('3.4.2026', 'en')).toEqual({ value: '2026-04-03' });
  });

  it('is shown as it can be typed, whatever the day', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom('en' as const, 'ru' as const), (value, language) => {
        expect(parseDate(shownDate(value, language), language)).toEqual({ value });
      }),
    );
    expect([shownDate('2026-09-01', 'ru'), shownDate('2026-09-01', 'en')]).toEqual(['01.09.2026', '1 Sep 2026']);
  });

  it('is shown as it stands where the document has something else', () => {
    for (const text of ['', 'soon', '2026-02-30', '2026-1-1']) expect(shownDate(text, 'ru')).toBe(text);
  });
});
