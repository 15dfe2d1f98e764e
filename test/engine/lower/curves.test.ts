import type { Band, Curve, Indicator } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { indicator, lineOf, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const curveOf = (bands: readonly Band[], changes: Partial<Curve> = {}): Curve => ({ gives: 'percent', bands, ...changes });
const whole = (pays: Band['pays'], ends: Partial<Band> = {}): Band => ({ id: 'all', ends: '()', pays, ...ends });

/** The indicator's attainment is its actual in percent: the plan is 100. */
const outcomeAt = (curve: Curve, actual: number | string, changes: Partial<Indicator> = {}) =>
  outcomeOf(policyOf({ indicators: [indicator('i', { curve, ...changes })] }, { metrics: [metric('i', 'piece')] }), { i: actual });
const scoreAt = (curve: Curve, actual: number | string, changes: Partial<Indicator> = {}) => linesOf(outcomeAt(curve, actual, changes))('i.score');

describe('a payout curve', () => {
  const cut = curveOf([
    { id: 'cut', to: 80, ends: '()', pays: { kind: 'nothing' } },
    { id: 'proportional', from: 80, to: 100, ends: '[]', pays: { kind: 'proportional', factor: 1 } },
    { id: 'accelerated', from: 100, ends: '()', pays: { kind: 'proportional', factor: '1.2' } },
  ]);

  it.each([
    ['79.99', 'cut', '0'],
    [80, 'proportional', '80'],
    [100, 'proportional', '100'],
    ['100.01', 'accelerated', '120.012'],
    [110, 'accelerated', '132'],
  ])('at %s is in the band %s and pays %s', (actual, band, score) => {
    const line = linesOf(outcomeAt(cut, actual));
    expect([line('i.band'), line('i.score')]).toEqual([band, score]);
  });

  it('pays in proportion to the place between the ends of a linear band', () => {
    const linear = curveOf([whole({ kind: 'linear', from: 50, to: 80 }, { from: 90, to: 100, ends: '[]' })]);
    expect([90, 95, 100].map((actual) => scoreAt(linear, actual))).toEqual(['50', '65', '80']);
  });

  it('pays only for the part above the lower end of a marginal band', () => {
    const marginal = curveOf([whole({ kind: 'marginal', start: 100, factor: 2 }, { from: 100, ends: '[)' })]);
    expect([100, 110].map((actual) => scoreAt(marginal, actual))).toEqual(['100', '120']);
  });

  it('adds for each full step of stairs', () => {
    const stairs = curveOf([whole({ kind: 'stairs', start: '0.45', step: 5, perStep: '0.005' }, { from: 100, to: 115, ends: '[]' })], { gives: 'coefficient' });
    expect([100, '104.99', 105, 115].map((actual) => scoreAt(stairs, actual))).toEqual(['0.45', '0.45', '0.455', '0.465']);
  });

  it('gives coefficients of a percentage as a hundredth', () => {
    const proportional = curveOf([whole({ kind: 'proportional', factor: 2 })], { gives: 'coefficient' });
    const marginal = curveOf([whole({ kind: 'marginal', start: 1, factor: 3 }, { from: 100, ends: '[)' })], { gives: 'coefficient' });
    expect([scoreAt(proportional, 90), scoreAt(marginal, 110)]).toEqual(['1.8', '1.3']);
  });

  it('is bounded by its floor and cap, then by those of the indicator', () => {
    const bounded = curveOf([whole({ kind: 'proportional', factor: 1 })], { floor: 20, cap: 150 });
    expect([5, 90, 200].map((actual) => scoreAt(bounded, actual))).toEqual(['20', '90', '150']);
    expect([5, 90, 200].map((actual) => scoreAt(bounded, actual, { floor: 30, cap: 80 }))).toEqual(['30', '80', '80']);
  });

  it('bounds an indicator without a curve by its floor and cap', () => {
    const bounded = policyOf({ indicators: [indicator('i', { floor: 50, cap: 120 })] }, { metrics: [metric('i', 'piece')] });
    expect([10, 100, 130].map((actual) => linesOf(outcomeOf(bounded, { i: actual }))('i.score'))).toEqual(['50', '100', '120']);
  });

  it('has no value in a gap, nor where two bands own the value', () => {
    const gap = curveOf([
      { id: 'low', to: 80, ends: '()', pays: { kind: 'nothing' } },
      { id: 'high', from: 100, ends: '[)', pays: { kind: 'constant', value: 100 } },
    ]);
    const outcome = outcomeAt(gap, 80);
    expect(told(outcome.problems)).toEqual(['no-band policy:/scorecards/0/indicators/0/curve']);
    expect([lineOf(outcome, 'i.attainment'), lineOf(outcome, 'i.band'), lineOf(outcome, 'i.score')]).toEqual(['80', 'failed', 'not-calculated']);
    const shared = curveOf([
      { id: 'low', to: 80, ends: '(]', pays: { kind: 'nothing' } },
      { id: 'high', from: 80, ends: '[)', pays: { kind: 'constant', value: 100 } },
    ]);
    expect(told(outcomeAt(shared, 80).problems)).toEqual(['several-bands policy:/scorecards/0/indicators/0/curve']);
  });

  it('of one band pays nothing outside of it', () => {
    const only = curveOf([whole({ kind: 'constant', value: 100 }, { from: 90, ends: '[)' })]);
    expect(lineOf(outcomeAt(only, 50), 'i.score')).toBe('not-calculated');
  });

  it('pays by the metric itself for direct attainment, in any unit', () => {
    const direct = (gives: Curve['gives'], pays: Band['pays']) =>
      scoreAt(curveOf([whole(pays, { from: 2, ends: '[)' })], { gives }), 5, { attainment: { method: 'direct' } });
    expect([
      direct('percent', { kind: 'proportional', factor: 3 }),
      direct('coefficient', { kind: 'proportional', factor: '0.1' }),
      direct('coefficient', { kind: 'marginal', start: 1, factor: '0.5' }),
      direct('percent', { kind: 'stairs', start: 10, step: 2, perStep: 7 }),
    ]).toEqual(['15', '0.5', '2.5', '17']);
  });
});
