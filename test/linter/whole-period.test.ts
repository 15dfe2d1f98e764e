import { describe, expect, it } from 'vitest';
import { lintFolder } from '../support/lint-folder.ts';

/** What the largest bonus of a card is said to be, in a regulation whose only examples tell of a part of the period. */
const largest = (folder: string): unknown => lintFolder(folder, 'R33').findings.find(({ message }) => message === 'no-budget')?.data['most'];

describe('a regulation that pays by the days of service', () => {
  it('can cost a whole year, though its example is of somebody who joined for a quarter', () => {
    expect(largest('companies/ag-barr-2023-bonus')).toBe('500000');
  });

  it('can cost a whole year, though its example is of somebody who left', () => {
    expect(largest('companies/swiss-sti-with-leaver')).toBe('58400');
  });

  it('pays on plan what a whole year pays: a quarter of it is not too small a bonus', () => {
    const said = lintFolder('companies/ag-barr-2023-bonus', 'S08').findings.map(({ text }) => text.en);
    expect(said).toContain('on plan, card `director` pays 250,000 on a salary of 400,000: 62.5 %, less than 100 %');
  });
});
