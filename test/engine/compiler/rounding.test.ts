import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, fact, number, round } from '../../../engine/operators/build.ts';
import { runSheet } from '../../../engine/4-run/index.ts';
import { ROUNDING_MODES } from '../../../engine/values/arithmetic.ts';
import { decimal } from '../../../engine/values/decimal.ts';
import { MODES, batchDifferences } from '../../support/compare/batch.ts';
import { inputOf, lineOf, sheetOf } from '../run/sheet-of.ts';

/** fact / divisor, to a whole number. */
const sheetFor = (divisor: number, mode: string) =>
  sheetOf([lineOf('rounded', round(divide(fact('value'), number(String(divisor))), '1', mode as 'half-up'))], [inputOf('value')]);

describe('a rounded quotient', () => {
  it.each(ROUNDING_MODES)('is exact in doubles up to the largest whole numbers, %s', (mode) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 8 }), (divisor, seeds) => {
        // Multiples, halves of multiples and their neighbours: where a quotient of doubles is nearest to deciding wrongly.
        const most = Math.floor(2 ** 51 / divisor);
        const values = seeds.flatMap((seed) => {
          const at = (seed % most) * divisor;
          return [at - 1, at, at + 1, at + Math.floor(divisor / 2), at + Math.floor(divisor / 2) + 1];
        });
        const sheet = sheetFor(divisor, mode);
        const traces = values.map((value) => runSheet(sheet, new Map([['value', decimal(value)]])));
        for (const way of MODES) expect(batchDifferences({ sheet, traces }, way, 3).differences).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
