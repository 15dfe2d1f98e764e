import { lowerCard, rationals, type Sheet } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { preimage } from '../../../linter/analyses/preimage.ts';
import { documentOf, edited } from '../../support/linter.ts';
import { baseRegulation } from '@scorewright/linter';
import { set } from '../../support/patches.ts';

const sheetOf = (document = documentOf(baseRegulation())): Sheet => {
  const { sheet } = lowerCard(document, 'head-of-sales');
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const FACTS = { 'lead-margin': '100', 'overdue-share': '5', 'paid-revenue': '12400000', 'paid-orders': '620' };
const value = (fact: string, wanted: string, sheet = sheetOf()): string | undefined =>
  preimage(sheet, FACTS, 'metric.average-order', fact, rationals.fromDecimal(wanted));

describe('the fact that a calculated metric needs', () => {
  it('is the revenue for an average order', () => expect(value('paid-revenue', '21000')).toBe('13020000'));
  it('is the number of orders, in the divisor', () => expect(value('paid-orders', '24800')).toBe('500'));
  it('is a whole number where the fact is counted', () => expect(value('paid-orders', '21000')).toBe('590'));
  it('is not outside the domain', () => expect(value('paid-revenue', '150000')).toBeUndefined());
  it('is not a fact that the metric does not read', () => expect(value('overdue-share', '21000')).toBeUndefined());
  it('is found piece by piece', () => {
    const capped = edited([set('/metrics/3/formula', { min: [{ '/': [{ var: 'paid-revenue' }, { var: 'paid-orders' }] }, 30_000] })]);
    expect(value('paid-revenue', '21000', sheetOf(capped))).toBe('13020000');
    expect(value('paid-revenue', '31000', sheetOf(capped))).toBeUndefined();
  });
});
