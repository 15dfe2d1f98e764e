import { describe, expect, it } from 'vitest';
import { COMPANIES, calculateExample, linesOf, policyOf } from './policy-folders.ts';

/**
 * The terms that companies published, as points of their scales: [folder, example, values by line]. Typed anew from the sources that the
 * plans name, apart from the documents.
 */
const PUBLISHED: readonly (readonly [string, string, { readonly [line: string]: string }])[] = [
  ['national-penn-2007-incentive', 'a-at-threshold', { 'eps.score': '17.5' }],
  ['national-penn-2007-incentive', 'a-target', { 'eps.score': '35' }],
  ['national-penn-2007-incentive', 'a-beyond', { 'eps.score': '62' }],
  ['national-penn-2007-incentive', 'b-beyond', { 'eps.score': '41.24' }],
  ['progress-energy-performance-shares', 'shareholders-lost', { 'return-rank.score.negative-return': '50' }],
  ['tui-ltip-2020', 'price-doubled', { 'eps-growth.score': '175', bonus: '2400000' }],
  ['allete-2009-annual-incentive', 'threshold', { index: '37.5' }],
  ['allete-2009-annual-incentive', 'target', { index: '100' }],
  ['allete-2009-annual-incentive', 'superior', { index: '200' }],
  ['allete-2009-annual-incentive', 'no-threshold', { 'group.strategic': '0', index: '25' }],
  ['west-2006-performance-shares', 'both-on-target', { 'growth-and-return.attainment': '100', bonus: '120000' }],
  ['xerox-2021-incentive', 'all-on-target', { index: '100', bonus: '1500000' }],
  ['xerox-2021-incentive', 'maximum', { bonus: '3000000' }],
  ['account-executive-commission', 'below-half', { bonus: '750' }],
];

it('finds at least ten plans, each with its source in its text', () => {
  expect(COMPANIES.length).toBeGreaterThanOrEqual(10);
  const sourceless = COMPANIES.filter((folder) => !policyOf(folder).policy.sections?.some(({ id }) => id === 'source'));
  expect(sourceless).toEqual([]);
});

it.each(PUBLISHED)('%s, %s: as published', (name, id, expected) => {
  const document = policyOf(`companies/${name}`);
  const example = document.policy.examples?.find((one) => one.id === id);
  expect(example && linesOf(calculateExample(document, example))).toMatchObject(expected);
});

describe('every text of a company', () => {
  it.each(COMPANIES)('%s says which numbers are published and which are not', (folder) => {
    const { sections = [] } = policyOf(folder).policy;
    const source = sections.find(({ id }) => id === 'source')?.text;
    expect(typeof source === 'object' ? source['en'] : source).toMatch(/illustrative/i);
  });
});
