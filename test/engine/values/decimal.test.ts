import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HUNDRED,
  ROUNDING_MODES,
  ZERO,
  ceilingQuotient,
  decimal,
  floorSteps,
  isTooLarge,
  percentOf,
  percentage,
  printDecimal,
  quotient,
  roundToStep,
} from '../../../engine/values/decimal.ts';
import type { RoundingMode } from '@scorewright/schemas';
import { minus, over, plus, rational, same, significant, times, wholeIn } from './rational.ts';
import type { Rational } from './rational.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{0,${length}}$`));
/** Decimal texts with up to 40 digits on both sides, short ones and zeros included. */
const text = fc
  .tuple(fc.constantFrom('', '-'), fc.oneof(digits(3), digits(40)), fc.oneof(fc.constant(''), digits(2), digits(40)))
  .map(([sign, whole, fraction]) => `${sign}${whole === '' ? '0' : BigInt(whole)}${fraction === '' ? '' : `.${fraction}`}`);
const nonZero = text.filter((value) => /[1-9]/.test(value));
const step = fc.oneof(
  fc.constantFrom('1', '0.01', '0.5', '0.25', '3', '500', '0.3'),
  nonZero.map((value) => value.replace('-', '')),
);
const mode = fc.constantFrom(...(ROUNDING_MODES as readonly RoundingMode[]));

const isExactly = (value: Decimal, expected: Rational) => {
  expect(same(rational(printDecimal(value)), expected)).toBe(true);
};

describe('exact decimals', () => {
  it('add, subtract, multiply as fractions do', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [x, y, z] = [decimal(a), decimal(b), decimal(c)];
        const [p, q, r] = [rational(a), rational(b), rational(c)];
        isExactly(x.plus(y), plus(p, q));
        isExactly(x.minus(y), minus(p, q));
        isExactly(x.times(y).times(z), times(times(p, q), r));
        isExactly(percentOf(x, y), times(times(p, q), rational('0.01')));
        isExactly(x.times(y).times(z).plus(x), plus(times(times(p, q), r), p));
      }),
      { numRuns: 400 },
    );
  });

  it('divide to 40 significant digits, ties away from zero', () => {
    fc.assert(
      fc.property(text, nonZero, (a, b) => {
        isExactly(quotient(decimal(a), decimal(b)), significant(over(rational(a), rational(b)), 40));
        isExactly(percentage(decimal(a), decimal(b)), significant(over(times(rational(a), rational('100')), rational(b)), 40));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['1', '3', `0.${'3'.repeat(40)}`],
    ['2', '3', `0.${'6'.repeat(39)}7`],
    ['-2', '3', `-0.${'6'.repeat(39)}7`],
    ['0', '7', '0'],
    [`1${'0'.repeat(39)}5`, '10', `1${'0'.repeat(38)}1`],
    [`-1${'0'.repeat(39)}5`, '10', `-1${'0'.repeat(38)}1`],
    ['3300000', '3000000', '1.1'],
  ])('%s / %s = %s', (a, b, expected) => {
    expect(printDecimal(quotient(decimal(a), decimal(b)))).toBe(expected);
  });

  it('round to a step in every mode as the definition says', () => {
    fc.assert(
      fc.property(text, step, mode, (value, by, how) => {
        const whole = wholeIn(over(rational(value), rational(by)), how);
        isExactly(roundToStep(decimal(value), decimal(by), how), times({ n: whole, d: 1n }, rational(by)));
      }),
      { numRuns: 1000 },
    );
  });

  it('round ties by the mode', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), step, mode, (half, by, how) => {
        const value = decimal(by).times(half).times('0.5');
        const whole = wholeIn({ n: BigInt(half), d: 2n }, how);
        isExactly(roundToStep(value, decimal(by), how), times({ n: whole, d: 1n }, rational(by)));
      }),
    );
  });

  it('round what a division would have hidden: a hair above the tie goes up', () => {
    const hair = `0.5${'0'.repeat(60)}1`;
    expect(printDecimal(roundToStep(decimal(hair), decimal(1), 'half-down'))).toBe('1');
    expect(printDecimal(roundToStep(decimal(`-${hair}`), decimal(1), 'half-even'))).toBe('-1');
  });

  it('count whole steps and round quotients up as the definition says', () => {
    fc.assert(
      fc.property(text, nonZero, step, (value, divisor, by) => {
        isExactly(floorSteps(decimal(value), decimal(divisor)), { n: wholeIn(over(rational(value), rational(divisor)), 'floor'), d: 1n });
        const steps = wholeIn(over(over(rational(value), rational(divisor)), rational(by)), 'ceiling');
        isExactly(ceilingQuotient(decimal(value), decimal(divisor), decimal(by)), times({ n: steps, d: 1n }, rational(by)));
      }),
      { numRuns: 400 },
    );
  });
});

describe('printing', () => {
  it('is plain: no exponent, no minus before zero', () => {
    expect(printDecimal(decimal('1e30'))).toBe(`1${'0'.repeat(30)}`);
    expect(printDecimal(decimal('1e-30'))).toBe(`0.${'0'.repeat(29)}1`);
    expect(printDecimal(decimal('-0'))).toBe('0');
    expect(printDecimal(decimal('1.500'))).toBe('1.5');
    expect(printDecimal(roundToStep(decimal('-0.4'), decimal(1), 'half-up'))).toBe('0');
  });

  it('gives back the number that was written', () => {
    fc.assert(fc.property(text, (written) => same(rational(printDecimal(decimal(written))), rational(written))));
  });
});

describe('the limit of digits', () => {
  it('is far above what pay needs and stops what grows without end', () => {
    expect(isTooLarge(decimal('1e80').times(decimal('1e-80')))).toBe(false);
    expect(isTooLarge(decimal(`${'9'.repeat(900)}`))).toBe(false);
    expect(isTooLarge(decimal('1e1001'))).toBe(true);
    expect(isTooLarge(decimal('1e-1001'))).toBe(true);
    expect(isTooLarge(decimal('1e600').plus('1e-600'))).toBe(true);
    expect(isTooLarge(decimal(Infinity))).toBe(false);
  });

  it('takes decimals of another clone without rounding them', () => {
    const Short = Decimal.clone({ precision: 3 });
    expect(printDecimal(decimal(new Short('123456.789')).plus(decimal('0.001')))).toBe('123456.79');
    expect(decimal(HUNDRED)).toBe(HUNDRED);
    expect(ZERO.isZero()).toBe(true);
  });
});
