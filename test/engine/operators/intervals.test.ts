import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../engine/4-run/index.ts';
import { number } from '../../../engine/operators/build.ts';
import { OPERATORS } from '../../../engine/operators/index.ts';
import { decimal, printDecimal } from '../../../engine/values/decimal.ts';
import { contains } from '../../../engine/values/interval.ts';

const ARGUMENTS = new Map([
  ['decimal.add', 3],
  ['decimal.subtract', 2],
  ['decimal.negate', 1],
  ['decimal.multiply', 3],
  ['decimal.divide', 2],
  ['decimal.remainder', 2],
  ['decimal.min', 3],
  ['decimal.max', 3],
  ['decimal.abs', 1],
  ['decimal.percent-of', 2],
  ['decimal.percent', 2],
  ['decimal.floor-steps', 2],
  ['decimal.ceiling-quotient', 3],
  ['decimal.average', 2],
  ['decimal.as-coefficient', 1],
  ['decimal.as-percent', 1],
  ['missing.otherwise', 2],
  ['missing.require', 1],
]);

const text = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.constantFrom('', '.5', '.25')).map(([whole, part]) => `${whole}${part}`);
/** A number with ends around it, some of them infinite. */
const around = fc.tuple(text, fc.nat(50), fc.nat(50), fc.constantFrom('none', 'none', 'min', 'max')).map(([value, below, above, open]) => ({
  value,
  ends: { min: open === 'min' ? decimal(-Infinity) : decimal(value).minus(below), max: open === 'max' ? decimal(Infinity) : decimal(value).plus(above) },
}));

describe('what an operator says of intervals', () => {
  it.each([...ARGUMENTS])('holds for every number of them: %s', (name, count) => {
    fc.assert(
      fc.property(fc.array(around, { minLength: count, maxLength: count }), (args) => {
        const result = evaluate({ [name]: args.map(({ value }) => number(value)) }, new Map());
        const whole = OPERATORS.get(name)?.interval?.(args.map(({ ends }) => ends));
        if (result.state !== 'value' || typeof result.value !== 'object' || whole === undefined) return;
        expect([contains(whole, result.value), printDecimal(whole.min), printDecimal(result.value), printDecimal(whole.max)]).toEqual([
          true,
          expect.anything(),
          expect.anything(),
          expect.anything(),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('is said by every operator that gives a number', () => {
    const numeric = [...OPERATORS.values()].filter(({ name }) => /^(decimal|missing\.(otherwise|require|left)|read|check|if|date|value\.number)/.test(name));
    expect(numeric.filter(({ interval }) => interval === undefined)).toEqual([]);
  });
});
