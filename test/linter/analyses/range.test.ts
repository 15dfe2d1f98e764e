import { rationals } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { difference, intersect, isEmpty, pointOf, product, quotient, sum, type Range } from '../../../linter/analyses/range.ts';

const at = (n: number): Range['from'] => rationals.fromDecimal(String(n));
const range = (from: number | '-infinity', to: number | 'infinity'): Range => ({
  from: typeof from === 'string' ? from : at(from),
  to: typeof to === 'string' ? to : at(to),
});
const text = ({ from, to }: Range): string => [from, to].map((end) => (typeof end === 'string' ? end : rationals.toDecimal(end))).join('..');

describe('ranges of exact numbers', () => {
  it('adds and subtracts end by end, and keeps infinity', () => {
    expect(text(sum(range(1, 2), range(10, 'infinity')))).toBe('11..infinity');
    expect(text(difference(range(1, 2), range(10, 20)))).toBe('-19..-8');
  });

  it('takes the corners of a product, whatever the signs', () => {
    expect(text(product(range(-2, 3), range(-5, 4)))).toBe('-15..12');
    expect(text(product(range(0, 2), range(1, 'infinity')))).toBe('0..infinity');
  });

  it('divides by what is not zero, and knows nothing near zero', () => {
    expect(text(quotient(range(100, 100), range(4, 5)))).toBe('20..25');
    expect(text(quotient(range(1, 2), range(0, 4)))).toBe('0.25..infinity');
    expect(text(quotient(range(1, 2), range(-1, 1)))).toBe('-infinity..infinity');
  });

  it('says when nothing is left, and when one number is', () => {
    expect(isEmpty(intersect(range(1, 2), range(3, 4)))).toBe(true);
    expect(pointOf(intersect(range(1, 2), range(2, 4)))).toEqual(at(2));
  });
});
