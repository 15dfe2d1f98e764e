import { describe, expect, it } from 'vitest';
import { documentOf } from '../support/compare/run-case.ts';
import { featuresOf } from '../support/generate/features.ts';
import { caseOf } from '../support/generate/index.ts';
import { answer } from '../support/oracle/index.ts';
import { EVERY_FEATURE } from './every-feature.ts';

const CASES = 3000;

const counts = new Map<string, number>();
for (let seed = 0; seed < CASES; seed += 1) {
  const made = caseOf(seed);
  for (const feature of featuresOf(made, answer(made.policy, made.facts))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

/** Share of the cases that have a feature, in percent. */
const share = (feature: string): number => ((counts.get(feature) ?? 0) * 100) / CASES;

describe('the cases made by chance', () => {
  it('are the same for the same seed', () => {
    expect(caseOf(17)).toEqual(caseOf(17));
    expect(caseOf(17)).not.toEqual(caseOf(18));
  });

  it('are policies that the reader accepts', () => {
    const refused = Array.from({ length: 300 }, (_, seed) => documentOf(caseOf(seed * 7).policy)).filter((document) => !('policy' in document));
    expect(refused).toEqual([]);
  });

  it('have every method and feature in more than one of a hundred', () => {
    expect(EVERY_FEATURE.filter((feature) => share(feature) <= 1)).toEqual([]);
  });

  it('have every refusal in more than one of five hundred', () => {
    const problems = [
      'missing-fact',
      'division-by-zero',
      'no-band',
      'several-bands',
      'norm-equals-base',
      'levels-out-of-order',
      'rating-not-on-scale',
      'norm-not-positive',
      'quota-not-positive',
      'fact-not-permitted',
      'fact-below-minimum',
      'fact-above-maximum',
      'fact-not-integer',
      'period-not-covered',
      'no-variant',
      'several-variants',
      'no-scorecard',
      'several-scorecards',
      'scorecard-not-applicable',
      'unknown-ground',
      'correction-initiator',
      'correction-parameter',
      'correction-indicator',
      'correction-late',
      'correction-not-approved',
      'correction-approved-late',
      'correction-self-approved',
      'corrected-weights',
      'no-indicator-left',
    ];
    expect(problems.filter((code) => share(`problem ${code}`) <= 0.2)).toEqual([]);
  });

  it('are calculated to the end in more than a third', () => {
    expect(share('calculated')).toBeGreaterThan(33);
  });
});
