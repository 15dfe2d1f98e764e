import { describe, expect, it } from 'vitest';
import { calculate, faultData, intervalOf, missing, no, number, typeOf, yes } from '../calculate.ts';

const failing = { 'decimal.divide': [number('1'), number('0')] };

describe('check.that', () => {
  it('is the value where the condition holds, else the problem that it names', () => {
    expect(calculate('check.that', yes, number('7'), 'rating-not-on-scale')).toBe('7');
    expect(calculate('check.that', no, number('7'), 'rating-not-on-scale')).toBe('rating-not-on-scale');
    expect(faultData('check.that', no, number('7'), 'rating-not-on-scale', 'rating', number('9'))).toEqual({ rating: '9' });
  });
  it('puts its problem before that of the value, and not before that of the condition', () => {
    expect(calculate('check.that', no, failing, 'levels-out-of-order')).toBe('levels-out-of-order');
    expect(calculate('check.that', yes, failing, 'levels-out-of-order')).toBe('division-by-zero');
    expect(calculate('check.that', { 'compare.less': [failing, number('1')] }, number('7'), 'levels-out-of-order')).toBe('division-by-zero');
    expect(calculate('check.that', { 'compare.less': [missing, number('1', 'RUB')] }, number('7'), 'levels-out-of-order')).toBe('missing');
  });
  it('has the type of the value', () => {
    expect(typeOf('check.that', yes, number('7', '%'), 'code', 'rating', number('1'))).toBe('%');
    expect(typeOf('check.that', number('1'), number('7'), 'code')).toBe('condition-not-boolean');
  });
  it('keeps the interval of the value', () => {
    expect(intervalOf('check.that', undefined, [1, 2], undefined)).toBe('1..2');
  });
});
