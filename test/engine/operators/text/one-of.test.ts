import { describe, expect, it } from 'vitest';
import { calculate, number, text, typeOf } from '../calculate.ts';

describe('text.one-of', () => {
  it('finds a text letter by letter', () => {
    expect(calculate('text.one-of', text('senior'), 'middle', 'senior')).toBe('true');
    expect(calculate('text.one-of', text('Senior'), 'middle', 'senior')).toBe('false');
    expect(calculate('text.one-of', text('seni'), 'senior')).toBe('false');
  });
  it('looks for a text among literals', () => {
    expect(typeOf('text.one-of', text('a'), 'b')).toBe('boolean');
    expect(typeOf('text.one-of', number('1'), '1')).toBe('type-mismatch');
    expect(typeOf('text.one-of', text('a'), text('b'))).toBe('not-lowered');
  });
});
