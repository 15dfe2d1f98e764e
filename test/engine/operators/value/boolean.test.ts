import { describe, expect, it } from 'vitest';
import { calculate, typeOf } from '../calculate.ts';

describe('value.boolean', () => {
  it('is itself', () => {
    expect(calculate('value.boolean', true)).toBe('true');
    expect(calculate('value.boolean', false)).toBe('false');
  });
  it('is a boolean, and no text', () => {
    expect(typeOf('value.boolean', true)).toBe('boolean');
    expect(typeOf('value.boolean', 'true')).toBe('type-mismatch');
  });
});
