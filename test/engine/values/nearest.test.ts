import { describe, expect, it } from 'vitest';
import { nearest } from '../../../engine/values/nearest.ts';

const NAMES = ['weight', 'height', 'title', 'text', 'target-bonus', 'id'];

describe('nearest', () => {
  it.each([
    ['wieght', 'weight'],
    ['weigt', 'weight'],
    ['weightt', 'weight'],
    ['Weight', 'weight'],
    ['tittle', 'title'],
    ['target_bonus', 'target-bonus'],
    ['di', 'id'],
    ['salary', undefined],
    ['', undefined],
    ['x', undefined],
    ['w'.repeat(10_000), undefined],
  ])('of %s is %s', (written, meant) => {
    expect(nearest(written, NAMES)).toBe(meant);
  });

  it('is the first of equally near ones', () => {
    expect(nearest('plan-c', ['plan-a', 'plan-b'])).toBe('plan-a');
  });
});
