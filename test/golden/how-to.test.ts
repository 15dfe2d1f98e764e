import { calculate, checkPolicy } from '@scorewright/engine';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examplesOfPage } from '../support/how-to.ts';
import { plainPolicy } from '../support/plain-policy.ts';
import { documentOf, factsOf, linesOf } from '../support/policy.ts';

const EXAMPLES = examplesOfPage(readFileSync(new URL('../../docs/how-to-say-it.md', import.meta.url), 'utf8'));

it('finds an example in every section but the last, which is about files', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(18);
  expect(EXAMPLES.filter(({ cases }) => cases.length === 0).map(({ title }) => title)).toEqual([]);
});

describe.each(EXAMPLES)('how to say: $title', ({ plain, cases }) => {
  const document = documentOf(plainPolicy(plain));

  it('is valid', () => {
    expect(checkPolicy(document)).toEqual([]);
  });

  it.each(cases)('gives for $facts what the page says', ({ facts, expected }) => {
    const line = linesOf(calculate(document, factsOf(facts)));
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, line(id)]))).toEqual(expected);
  });
});
