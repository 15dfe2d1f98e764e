import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readPolicy } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { baseRegulation, BASE_TODAY } from '../../../linter/index.ts';
import { linesOfMany } from '../../../linter/analyses/many.ts';
import { lineNumber } from '../../../linter/analyses/past.ts';
import type { FactSet } from '../../../linter/context.ts';
import { sharedContext } from '../../../linter/context-of.ts';

const folder = path.join(import.meta.dirname, '../../../policies');
const texts = [
  ['base', JSON.stringify(baseRegulation())] as const,
  ...readdirSync(folder)
    .filter((name) => /^m\d\d-/.test(name))
    .toSorted()
    .map((name) => [name, readFileSync(path.join(folder, name, 'policy.json'), 'utf8')] as const),
];

/** Values as people write them, now and then below every domain, above it, or with more digits than a fact has. */
const written = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 200 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20_000_000 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20_000 }).map((n) => (n / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constantFrom('-1', '1.123456789012', '99999999999999999') },
);

describe('a line for many sets of facts', () => {
  it.each(texts)('is what the interpreter calculates one by one: %s', (_name, text) => {
    const { document } = readPolicy(text);
    if (!document) expect.fail('the policy does not conform');
    const { cards } = sharedContext(document, { today: BASE_TODAY, statistics: true, results: [] });
    for (const view of cards) {
      const sheet = 'value' in view.sheets ? view.sheets.value[0] : undefined;
      const numbers = sheet?.inputs.filter(({ type }) => type.kind === 'number').map(({ id }) => id) ?? [];
      const row = fc.record(Object.fromEntries(numbers.map((id) => [id, written])), { requiredKeys: [] });
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (given) => {
          const rows = given.map((facts): FactSet =>
            Object.fromEntries(Object.entries(facts).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]]))),
          );
          for (const line of ['variable', 'total', `${view.card.indicators[0]?.id ?? ''}.attainment`]) {
            expect(linesOfMany(view, rows, line)).toEqual(rows.flatMap((facts) => lineNumber(view, facts, line) ?? []));
          }
        }),
        { numRuns: 20, seed: 1127 },
      );
    }
  });
});
