import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideUnits, isCounted, isCountedNoun, isCurrency, isSameMeasure, multiplyUnits, parseUnit } from '../../../engine/values/unit.ts';

describe('reading a unit', () => {
  it.each([
    ['1', '1'],
    ['%', '%'],
    ['RUB', 'RUB'],
    ['RUB/lead', 'RUB/lead'],
    ['m2/person/day', 'm2/day/person'],
    ['RUB*day', 'RUB*day'],
    ['day*RUB', 'RUB*day'],
    ['lead^2', 'lead^2'],
    ['lead*lead', 'lead^2'],
    ['m*m', 'm2'],
    ['m^2', 'm2'],
    ['km3', 'km3'],
    ['м2', 'м2'],
    ['м2/чел/день', 'м2/день/чел'],
    ['лид', 'лид'],
    ['1/day', '1/day'],
    ['day/day', '1'],
    ['kWh', 'kWh'],
    ['average-order', 'average-order'],
    ['lead1', 'lead1'],
    ['constructor', 'constructor'],
  ])('%s is %s', (text, canonical) => {
    expect(parseUnit(text)).toBe(canonical);
  });

  it.each([
    '',
    ' ',
    'RUB per lead',
    '/day',
    'RUB/',
    'RUB//lead',
    'RUB**day',
    '2',
    '1*lead',
    '1/1',
    '^2',
    'm^',
    'm^0',
    'm^10',
    'm^-1',
    '-lead',
    '%%',
    '5%',
    'a'.repeat(65),
    'a^9*a',
  ])('%j is malformed', (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  it('is the same for letters written in two ways', () => {
    expect(parseUnit('и\u0306од')).toBe(parseUnit('йод'));
  });
});

const atom = fc.constantFrom('%', 'RUB', 'lead', 'call', 'm', 'm2', 'day', 'лид', 'person');
const unit = fc
  .array(fc.tuple(fc.constantFrom('*', '/'), atom), { maxLength: 3 })
  .map((parts) => parseUnit(`1${parts.map(([, part]) => `/${part}`).join('')}`) ?? '1')
  .chain((below) => atom.map((above) => multiplyUnits(above, below) ?? '1'));

describe('the algebra of units', () => {
  it('has its laws', () => {
    fc.assert(
      fc.property(unit, unit, unit, (a, b, c) => {
        expect(multiplyUnits(a, b)).toBe(multiplyUnits(b, a));
        expect(multiplyUnits(multiplyUnits(a, b) ?? '', c)).toBe(multiplyUnits(a, multiplyUnits(b, c) ?? ''));
        expect(multiplyUnits(a, '1')).toBe(a);
        expect(divideUnits(a, a)).toBe('1');
        expect(divideUnits(multiplyUnits(a, b) ?? '', b)).toBe(a);
        expect(divideUnits(a, b)).toBe(multiplyUnits(a, divideUnits('1', b) ?? ''));
      }),
    );
  });

  it('prints what it can read again, the same', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const product = multiplyUnits(a, b) ?? '';
        expect(parseUnit(product)).toBe(product);
      }),
    );
  });

  it('stops where an exponent grows beyond reading', () => {
    expect(multiplyUnits('lead^9', 'lead')).toBeUndefined();
    expect(divideUnits('1/lead^9', 'lead')).toBeUndefined();
    expect(multiplyUnits('lead^9', '1/lead')).toBe('lead^8');
  });
});

describe('what is counted and what is measured', () => {
  it.each(['lead', 'лид', 'call', 'person', 'm2x', 'rub'])('%s is counted', (atom_) => {
    expect(isCounted(atom_)).toBe(true);
  });
  it.each(['RUB', 'USD', 'kg', 'm', 'h', 'day', 'кг', 'час', '%', 'hour', 'tonne', 'MWh', 'Гкал', 'million-RUB', 'thousand-UAH'])('%s is measured', (atom_) => {
    expect(isCounted(atom_)).toBe(false);
  });

  it('compares measures without the nouns', () => {
    expect(isSameMeasure('RUB/order', 'RUB')).toBe(true);
    expect(isSameMeasure('meeting', 'call')).toBe(true);
    expect(isSameMeasure('lead', '1')).toBe(true);
    expect(isSameMeasure('deal/lead', '%')).toBe(false);
    expect(isSameMeasure('RUB', 'USD')).toBe(false);
    expect(isSameMeasure('RUB/day', 'RUB')).toBe(false);
  });

  it('keeps money in millions apart from money, from thousands and from plain numbers', () => {
    for (const other of ['RUB', 'thousand-RUB', 'million-USD', '1', 'lead']) expect(isSameMeasure('million-RUB', other)).toBe(false);
    expect(isSameMeasure('million-RUB/shop', 'million-RUB')).toBe(true);
  });

  it.each([
    ['lead', true],
    ['million-leads', true],
    ['RUB/lead', false],
    ['lead^2', false],
    ['m2', false],
    ['1', false],
    ['million-RUB', false],
  ])('knows whether things are counted in %s: %s', (unit, counted) => {
    expect(isCountedNoun(unit)).toBe(counted);
  });

  it('knows money', () => {
    expect(isCurrency('RUB')).toBe(true);
    expect(isCurrency('RUB/lead')).toBe(false);
    expect(isCurrency('rub')).toBe(false);
  });
});
