import { compareVersions, extremesOf, lowerCard, rationals, type FreeFact, type Limit, type Sheet } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../golden/policy-folders.ts';

const { fromDecimal, toDecimal } = rationals;
const text = (value: Limit | undefined): string => (typeof value === 'object' ? toDecimal(value, 4) : String(value));

function sheetOf(folder: string): Sheet {
  const document = policyOf(folder);
  const { sheet } = lowerCard(document, document.policy.scorecards[0]?.id ?? '');
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const numbers = ({ inputs }: Sheet): readonly FreeFact[] =>
  inputs.flatMap(({ id, type, min, max }) =>
    type.kind === 'number' ? [{ id, domain: { from: fromDecimal(min ?? '0'), ...(max === undefined ? {} : { to: fromDecimal(max) }) } }] : [],
  );

describe('extremes of pay', () => {
  it('of a card whose salary is a fact called `salary`: the fact is not the line', () => {
    const sheet = sheetOf('companies/ag-barr-2023-bonus');
    const facts = { salary: '400000', 'underpin-met': true, 'first-day': '2023-01-30', 'last-day': '2024-01-29', profit: '46', strategic: '50' };
    const free = numbers(sheet).filter(({ id }) => id === 'profit' || id === 'strategic');
    expect(text(extremesOf({ sheet, facts, free, target: 'variable' }).maximum?.value)).toBe('500000');
  });

  it('of the dispatcher are the published 12 % and 180 % of the rate', () => {
    const sheet = sheetOf('m08-dispatcher-matrix');
    const facts = Object.fromEntries(sheet.inputs.map(({ id, min }) => [id, min ?? '1']));
    const { minimum, maximum } = extremesOf({ sheet, facts, free: numbers(sheet), target: 'variable' });
    expect([text(minimum?.value), text(maximum?.value)]).toEqual(['1200', '18000']);
  });

  it('of the accelerator without bounds are unbounded, with the facts that show it', () => {
    const sheet = sheetOf('m04-sales-bands-accelerator');
    const facts = { revenue: '3000000', 'average-check': '150000', calls: '1000', meetings: '20' };
    const free = numbers(sheet).map((fact) => ('domain' in fact && fact.domain.from ? { id: fact.id, domain: { from: fact.domain.from } } : fact));
    expect(extremesOf({ sheet, facts, free, target: 'variable' }).maximum?.value).toBe('infinity');
  });

  it('grow with the conversion when calls are not made at all', () => {
    const sheet = sheetOf('m04-sales-bands-accelerator');
    const facts = { revenue: '3000000', 'average-check': '150000', calls: '1000', meetings: '20' };
    const found = extremesOf({ sheet, facts, free: numbers(sheet), target: 'variable' });
    expect(text(found.maximum?.value)).toBe('90310000');
    expect(found.maximum?.facts).toMatchObject({ calls: '1', meetings: '150' });
    expect(found.proven).toBe(false);
  });
});

describe('two versions of a regulation', () => {
  const sheet = sheetOf('m01-weighted-inverse');
  const facts = Object.fromEntries(sheet.inputs.map(({ id }) => [id, '480']));
  const raised = (factor: string): Sheet => ({
    ...sheet,
    lines: sheet.lines.map((line) => (line.id === 'target-bonus' ? { ...line, expression: { 'value.number': [factor, sheet.currency] } } : line)),
  });

  it('are the same when nothing changed', () => {
    expect(compareVersions({ before: sheet, after: sheet, facts, free: numbers(sheet), target: 'variable' }).verdict).toBe('same');
  });

  it('have nobody who loses when the target bonus rises', () => {
    expect(compareVersions({ before: sheet, after: raised('110000'), facts, free: numbers(sheet), target: 'variable' }).verdict).toBe('nobody-loses');
  });

  it('have nobody who gains when it falls, and name who loses most', () => {
    const { verdict, worst } = compareVersions({ before: sheet, after: raised('90000'), facts, free: numbers(sheet), target: 'variable' });
    expect(verdict).toBe('nobody-gains');
    expect(typeof worst?.value === 'object' && worst.value.n < 0n).toBe(true);
  });
});
