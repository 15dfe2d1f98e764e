import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, typeOf } from '../calculate.ts';

describe('value.number', () => {
  it('is exact', () => {
    expect(calculate('value.number', '0.10000000000000000000000000000000000000001', '1')).toBe('0.10000000000000000000000000000000000000001');
  });
  it('has its unit, in the canonical form', () => {
    expect(typeOf('value.number', '1', 'm2/person/day')).toBe('m2/day/person');
  });
  it('refuses what is no plain decimal or no unit', () => {
    expect(typeOf('value.number', '1e5', '1')).toBe('malformed-number');
    expect(typeOf('value.number', 'NaN', '1')).toBe('malformed-number');
    expect(typeOf('value.number', '1', 'RUB per lead')).toBe('malformed-unit');
  });
  it('leaves its interval to the reader', () => {
    expect(intervalOf('value.number')).toBe('-Infinity..Infinity');
  });
});
