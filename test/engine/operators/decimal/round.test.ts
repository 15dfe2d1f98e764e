import { describe, expect, it } from 'vitest';
import { calculate, missing, number, typeOf } from '../calculate.ts';

describe('decimal.round', () => {
  it.each([
    ['half-up', '-2.5', '-3'],
    ['half-down', '-2.5', '-2'],
    ['half-even', '-2.5', '-2'],
    ['half-even', '3.5', '4'],
    ['up', '2.1', '3'],
    ['down', '-2.9', '-2'],
    ['ceiling', '-2.9', '-2'],
    ['floor', '-2.1', '-3'],
  ])('%s of %s is %s', (mode, value, expected) => {
    expect(calculate('decimal.round', number(value), '1', mode)).toBe(expected);
  });
  it('goes to a multiple of any step', () => {
    expect(calculate('decimal.round', number('1249.99', 'RUB'), '500', 'half-up')).toBe('1000');
  });
  it('keeps the unit and checks its literals', () => {
    expect(typeOf('decimal.round', number('1', 'RUB'), '0.01', 'half-up')).toBe('RUB');
    expect(typeOf('decimal.round', number('1', 'RUB'), '0', 'half-up')).toBe('step-not-positive');
    expect(typeOf('decimal.round', number('1', 'RUB'), '-1', 'half-up')).toBe('step-not-positive');
    expect(typeOf('decimal.round', number('1', 'RUB'), '1', 'constructor')).toBe('unknown-rounding-mode');
    expect(typeOf('decimal.round', number('1', 'RUB'), number('1'), 'half-up')).toBe('not-lowered');
  });
  it('is missing with a missing value', () => {
    expect(calculate('decimal.round', missing, '1', 'up')).toBe('missing');
  });
});
