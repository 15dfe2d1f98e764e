import { describe, expect, it } from 'vitest';
import { calculate, faultData, intervalOf, missing, number, typeOf } from '../calculate.ts';

describe('decimal.divide', () => {
  it('shows 40 significant digits of what does not end, ties away from zero', () => {
    expect(calculate('decimal.divide', number('2'), number('3'))).toBe(`0.${'6'.repeat(39)}7`);
    expect(calculate('decimal.divide', number('-1'), number('8'))).toBe('-0.125');
  });
  it('refuses zero with the problem that it was given', () => {
    expect(calculate('decimal.divide', number('5'), number('0'))).toBe('division-by-zero');
    expect(calculate('decimal.divide', number('5'), number('0.0'), 'norm-equals-base')).toBe('norm-equals-base');
    expect(faultData('decimal.divide', number('5'), number('0'))).toEqual({ dividend: '5' });
  });
  it('divides units', () => {
    expect(typeOf('decimal.divide', number('1', 'RUB'), number('2', 'lead'))).toBe('RUB/lead');
    expect(typeOf('decimal.divide', number('1', 'RUB'), number('2', 'RUB'), 'norm-equals-base')).toBe('1');
    expect(typeOf('decimal.divide', number('1', '1/m^9'), number('2', 'm'))).toBe('unit-too-complex');
  });
  it('is missing with a missing argument, also over zero', () => {
    expect(calculate('decimal.divide', missing, number('0'))).toBe('missing');
  });
  it('divides intervals, without a bound where the divisor can be zero', () => {
    expect(intervalOf('decimal.divide', [-4, 8], [2, 4])).toBe('-2..4');
    expect(intervalOf('decimal.divide', [1, 1], [-1, 1])).toBe('-Infinity..Infinity');
    expect(intervalOf('decimal.divide', [1, 6], [2, Infinity])).toBe('0..3');
    expect(intervalOf('decimal.divide', [-Infinity, 6], [-2, -1])).toBe('-6..Infinity');
  });
});
