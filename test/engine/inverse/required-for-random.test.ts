import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { FactsDocument, PolicyDocument } from '../../../engine/1-read/index.ts';
import { calculate } from '../../../engine/calculate.ts';
import { withFacts } from '../../../engine/forecast/with-facts.ts';
import type { Requirement } from '../../../engine/inverse/index.ts';
import { requiredFor } from '../../../engine/inverse/index.ts';
import { caseOf } from '../../support/generate/index.ts';
import { documentOf, factsOf } from '../tell/cases.ts';

const Exact = Decimal.clone({ precision: 200 });

/** Places on both sides that are nearer than the answer: all of them where they are few, else spread evenly. */
const nearer = ({ from, to, grid }: Requirement & { readonly state: 'reachable' }): readonly string[] => {
  if (typeof from !== 'string' || typeof to !== 'string' || grid === undefined) return [];
  const steps = new Exact(to).minus(from).div(grid).abs();
  const some = Array.from({ length: 30 }, (_, index) =>
    steps.lte(31)
      ? new Exact(index + 1)
      : steps
          .times(index + 1)
          .div(31)
          .floor(),
  ).filter((one) => one.lt(steps));
  return some.flatMap((one) => [1, -1].map((side) => new Exact(from).plus(one.times(grid).times(side)).toFixed())).filter((value) => !value.startsWith('-'));
};

const wantedTotals = (total: string): readonly string[] =>
  ['1.07', '0.8', '3'].map((factor) => new Exact(total).times(factor).plus(1).toDecimalPlaces(2).toFixed());

const checkAnswers = (seed: number, document: PolicyDocument, facts: FactsDocument, wanted: string): number => {
  const { requirements, relation } = requiredFor(document, facts, wanted);
  const totalOf = (input: string, value: string | boolean) => calculate(document, withFacts(facts, new Map([[input, value]]))).totals?.total;
  const reaches = (input: string, value: string | boolean): boolean => {
    const total = totalOf(input, value);
    return total !== undefined && (relation === 'at-least' ? total.gte(wanted) : total.lte(wanted));
  };
  const reachable = requirements.filter((one) => one.state === 'reachable');
  for (const one of reachable) {
    expect([seed, one.input, totalOf(one.input, one.to)?.toFixed()]).toEqual([seed, one.input, one.lineTotal]);
    expect([seed, one.input, reaches(one.input, one.to)]).toEqual([seed, one.input, true]);
    if (one.proved) expect([seed, one.input, nearer(one).filter((value) => reaches(one.input, value))]).toEqual([seed, one.input, []]);
  }
  return reachable.length;
};

describe('answers for policies made by chance', () => {
  it('reach the wanted total, and nothing nearer does', () => {
    let reachable = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const made = caseOf(seed);
      const document = documentOf(made.policy);
      const facts = factsOf(made.facts.facts, made.facts);
      const total = calculate(document, facts).totals?.total.toFixed();
      for (const wanted of total === undefined ? [] : wantedTotals(total)) reachable += checkAnswers(seed, document, facts, wanted);
    }
    expect(reachable).toBeGreaterThan(10);
  });
});
