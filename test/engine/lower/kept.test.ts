import { describe, expect, it } from 'vitest';
import { lowerCard, readPolicy, rereadPolicy, type PolicyDocument } from '../../../engine/index.ts';
import { indicator, metric, policy, scorecard } from '../../support/policy.ts';

const CARDS = ['seller', 'buyer'] as const;
const TEXT = JSON.stringify(
  policy({
    metrics: [metric('sales', 'sale'), metric('margin', 'sale')],
    scorecards: [scorecard({ id: 'seller', indicators: [indicator('sales')] }), scorecard({ id: 'buyer', indicators: [indicator('margin')] })],
  }),
);

/** The sheet of each card, read anew after the text `from` was replaced by `to`. */
function sheetsAfter(before: PolicyDocument, from: string, to: string) {
  const { document } = rereadPolicy(before, before.source.text.replace(from, to));
  if (!document) return expect.fail('the changed policy does not conform');
  const fresh = readPolicy(document.source.text).document ?? expect.fail('the changed policy does not conform');
  const lowered = CARDS.map((card) => lowerCard(document, card));
  expect(lowered).toEqual(CARDS.map((card) => lowerCard(fresh, card)));
  return lowered.map(({ sheet }) => sheet);
}

describe('a sheet', () => {
  const document = readPolicy(TEXT).document ?? expect.fail('the policy does not conform');
  const [seller, buyer] = CARDS.map((card) => lowerCard(document, card).sheet);

  it('is made anew only where a metric that its card reads was changed', () => {
    const changed = sheetsAfter(document, '"name":"margin"', '"name":"Gross margin"');
    expect(changed[0]).toBe(seller);
    expect(changed[1]).not.toBe(buyer);
  });

  it('is made anew where a metric moves to another place', () => {
    const moved = sheetsAfter(document, '"metrics":[', `"metrics":[${JSON.stringify(metric('costs', 'sale'))},`);
    expect(moved[0]).not.toBe(seller);
  });
});
