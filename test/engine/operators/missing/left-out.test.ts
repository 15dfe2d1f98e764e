import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, number, typeOf } from '../calculate.ts';

describe('missing.left-out', () => {
  it('is missing', () => {
    expect(calculate('missing.left-out', '%')).toBe('missing');
    expect(calculate('missing.otherwise', { 'missing.left-out': ['%'] }, number('7', '%'))).toBe('7');
  });
  it('has the unit of the number that it stands for', () => {
    expect(typeOf('missing.left-out', 'person/m2/day')).toBe('person/day/m2');
    expect(typeOf('missing.left-out', 'per lead')).toBe('malformed-unit');
  });
  it('adds nothing but zero to an interval', () => {
    expect(intervalOf('missing.left-out')).toBe('0..0');
  });
});
