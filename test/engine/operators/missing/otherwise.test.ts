import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf } from '../calculate.ts';

describe('missing.otherwise', () => {
  it('is the value, or the other where it is missing', () => {
    expect(calculate('missing.otherwise', number('1', 'RUB'), number('2', 'RUB'))).toBe('1');
    expect(calculate('missing.otherwise', missing, number('2', 'RUB'))).toBe('2');
    expect(calculate('missing.otherwise', missing, missing)).toBe('missing');
  });
  it('needs one type and unit', () => {
    expect(typeOf('missing.otherwise', missing, number('2', 'RUB'))).toBe('RUB');
    expect(typeOf('missing.otherwise', missing, number('2'))).toBe('unit-mismatch');
  });
  it('can be both', () => {
    expect(intervalOf('missing.otherwise', [1, 2], [5, 5])).toBe('1..5');
  });
});
