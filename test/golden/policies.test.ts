import { calculate, checkPolicy, forecast, hasErrors, runExamples } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { CASES, COMPANIES, TEMPLATES, expectedOf, factsOf, linesOf, policyOf, totalsOf } from './policy-folders.ts';

it('finds the nineteen worked cases', () => {
  expect(CASES.map((folder) => folder.slice(0, 3))).toEqual(Array.from({ length: 19 }, (_, index) => `m${String(index + 1).padStart(2, '0')}`));
});

describe.each([...CASES, ...TEMPLATES, ...COMPANIES])('%s', (folder) => {
  const document = policyOf(folder);
  const outcome = calculate(document, factsOf(folder));
  const expected = expectedOf(folder);

  it('is valid', () => {
    expect(checkPolicy(document).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('proves its own examples', () => {
    const examples = runExamples(document);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter(({ passed }) => !passed).map(({ example, mismatches }) => ({ example: example.id, mismatches }))).toEqual([]);
  });

  it('gives the expected lines and totals', () => {
    expect(outcome.scorecard).toBe(expected.scorecard);
    expect(linesOf(outcome)).toMatchObject(expected.lines);
    expect(totalsOf(outcome)).toMatchObject(expected.totals ?? {});
  });

  it('has its texts in every language that it names', () => {
    const { languages } = document.policy;
    const texts = textsIn(document.policy);
    expect(texts.filter((text) => languages.some((language) => !text[language]?.trim()))).toEqual([]);
  });
});

describe.each(CASES)('%s', (folder) => {
  const document = policyOf(folder);
  const facts = factsOf(folder);
  const outcome = calculate(document, facts);
  const expected = expectedOf(folder);

  it('has a line for every one that is expected, and no other', () => {
    expect(Object.keys(linesOf(outcome))).toEqual(Object.keys(expected.lines));
  });

  it('applies the weights and corrections that are expected', () => {
    expect(outcome.problems).toEqual([]);
    expect([outcome.sheet?.variant, outcome.sheet?.payable, outcome.sheet?.corrections]).toEqual([expected.variant, expected.payable, expected.corrections]);
  });
});

describe.each(CASES.filter((folder) => expectedOf(folder).forecast !== undefined))('%s', (folder) => {
  it('forecasts what is expected', () => {
    const { rows, outcome, problems } = forecast(policyOf(folder), factsOf(folder));
    expect(hasErrors(problems)).toBe(false);
    expect(Object.fromEntries(rows.map((row) => [row.indicator, row.forecast]))).toEqual(expectedOf(folder).forecast?.rows);
    expect(outcome && totalsOf(outcome)).toEqual(expectedOf(folder).forecast?.totals);
  });
});

type Texts = { readonly [language: string]: string };

/** Objects all of whose names are language tags: the texts of a document. */
function textsIn(value: unknown): readonly Texts[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value);
  const isText = names.length > 0 && names.every((name) => /^(ru|en|sv)$/.test(name));
  return isText ? [value as Texts] : Object.values(value).flatMap(textsIn);
}
