import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, no, number, text, typeOf, yes } from '../calculate.ts';

const failing = { 'decimal.divide': [number('1'), number('0')] };
const unknown = { 'compare.more': [missing, number('0', 'RUB')] };

describe('if', () => {
  it('is the value of the first condition that holds, else the last', () => {
    expect(calculate('if', yes, number('1'), number('2'))).toBe('1');
    expect(calculate('if', no, number('1'), yes, number('2'), number('3'))).toBe('2');
    expect(calculate('if', no, number('1'), no, number('2'), number('3'))).toBe('3');
    expect(calculate('if', yes, number('0'), number('2'))).toBe('0');
  });
  it('does not look at the branch that is not taken', () => {
    expect(calculate('if', no, failing, number('2'))).toBe('2');
    expect(calculate('if', yes, number('1'), unknown, missing, failing)).toBe('1');
  });
  it('is missing, or fails, with its condition: nothing is taken for true', () => {
    expect(calculate('if', unknown, number('1'), number('2'))).toBe('missing');
    expect(calculate('if', no, number('1'), unknown, number('2'), number('3'))).toBe('missing');
    expect(calculate('if', { 'compare.more': [failing, number('0')] }, number('1'), number('2'))).toBe('division-by-zero');
    expect(calculate('missing.otherwise', { if: [unknown, number('1'), number('2')] }, number('5'))).toBe('5');
  });
  it('nests', () => {
    const inner = { if: [{ if: [no, yes, no] }, number('1'), number('2')] };
    expect(calculate('if', { 'compare.equal': [inner, number('2')] }, inner, number('9'))).toBe('2');
  });
  it('needs conditions, and values of one type and unit', () => {
    expect(typeOf('if', yes, number('1', '%'), number('2', '%'))).toBe('%');
    expect(typeOf('if', yes, text('a'), yes, text('b'), text('c'))).toBe('text');
    expect(typeOf('if', yes, number('1', '%'), number('2'))).toBe('unit-mismatch');
    expect(typeOf('if', yes, number('1'), text('2'))).toBe('type-mismatch');
    expect(typeOf('if', number('1'), number('1'), number('2'))).toBe('condition-not-boolean');
    expect(typeOf('if', yes, number('1'))).toBe('not-lowered');
  });
  it('can be any of its values', () => {
    expect(intervalOf('if', undefined, [1, 2], undefined, [5, 6], [-1, 0])).toBe('-1..6');
  });
});
