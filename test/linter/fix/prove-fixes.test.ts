import { expect, it } from 'vitest';
import { fixDocument } from '../../../scripts/proofs/fix-documents.ts';
import { judgeFixes } from '../../../scripts/proofs/fixes.ts';

// A random policy, a seeded defect and a mutation each; `npm run prove-fixes` goes through thousands.
const FIRST = 9000;
const COUNT = 6;

it('keeps every promise of every fix that is offered on random documents', () => {
  const judged = Array.from({ length: COUNT }, (_, index) => judgeFixes(fixDocument(FIRST + index)));
  expect(judged.flatMap(({ breaches }) => breaches)).toEqual([]);
  expect(judged.flatMap(({ fixes }) => [...fixes.values()]).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(COUNT);
});
