import { describe, expect, it } from 'vitest';
import { calculate, typeOf } from '../calculate.ts';

describe('value.text', () => {
  it.each(['', 'senior', '__proto__', '100', '{"var":"x"}'])('is the text %j itself', (text) => {
    expect(calculate('value.text', text)).toBe(text);
  });
  it('is a text', () => {
    expect(typeOf('value.text', '1')).toBe('text');
  });
});
