import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ROUNDING_MODES,
  absolute,
  ceilingQuotient,
  compare,
  floorSteps,
  minus,
  negated,
  percentOf,
  percentage,
  plus,
  quotient,
  remainder,
  roundToStep,
  times,
} from '../../../engine/values/arithmetic.ts';
import { HUNDRED, ONE, ZERO, decimal, printDecimal } from '../../../engine/values/decimal.ts';
import { fractionOf, isTooLarge, rationalOf } from '../../../engine/values/fraction.ts';
import type { RoundingMode } from '@scorewright/schemas';
import * as rationals from './rational.ts';
import { over, rational, same, significant, wholeIn } from './rational.ts';
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

const isFraction = (value: Decimal, expected: Rational) => {
  expect(same(rationalOf(value), expected)).toBe(true);
};

const isExactly = (value: Decimal, expected: Rational) => {
  expect(same(rational(printDecimal(value)), expected)).toBe(true);
};

describe('exact decimals', () => {
  it('add, subtract, multiply as fractions do', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [x, y, z] = [decimal(a), decimal(b), decimal(c)];
        const [p, q, r] = [rational(a), rational(b), rational(c)];
        isExactly(x.plus(y), rationals.plus(p, q));
        isExactly(x.minus(y), rationals.minus(p, q));
        isExactly(x.times(y).times(z), rationals.times(rationals.times(p, q), r));
        isExactly(percentOf(x, y), rationals.times(rationals.times(p, q), rational('0.01')));
        isExactly(x.times(y).times(z).plus(x), rationals.plus(rationals.times(rationals.times(p, q), r), p));
      }),
      { numRuns: 400 },
    );
  });

  it('show 40 significant digits of a quotient, ties away from zero, or all of them where it ends', () => {
    fc.assert(
      fc.property(text, nonZero, (a, b) => {
        const exact = over(rational(a), rational(b));
        const shown = quotient(decimal(a), decimal(b));
        isExactly(shown, fractionOf(shown) === undefined ? exact : significant(exact, 40));
        isExactly(
          percentage(decimal(a), decimal(b)),
          fractionOf(shown) === undefined
            ? over(rationals.times(rational(a), rational('100')), rational(b))
            : significant(over(rationals.times(rational(a), rational('100')), rational(b)), 40),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('lose nothing of a quotient, whatever follows', () => {
    fc.assert(
      fc.property(text, nonZero, text, nonZero, step, mode, (a, b, c, d, by, how) => {
        const [x, y] = [quotient(decimal(a), decimal(b)), quotient(decimal(c), decimal(d))];
        const [p, q] = [over(rational(a), rational(b)), over(rational(c), rational(d))];
        isFraction(times(x, decimal(b)), rational(a));
        isFraction(plus(x, y), rationals.plus(p, q));
        isFraction(minus(x, y), rationals.minus(p, q));
        isFraction(times(x, y), rationals.times(p, q));
        isFraction(percentOf(x, decimal(c)), rationals.times(rationals.times(p, rational(c)), rational('0.01')));
        isFraction(negated(x), rationals.minus(rational('0'), p));
        isFraction(absolute(x), p.n < 0n ? rationals.minus(rational('0'), p) : p);
        expect(Math.sign(compare(x, y))).toBe(Number(p.n * q.d - q.n * p.d > 0n) - Number(p.n * q.d - q.n * p.d < 0n));
        expect(compare(x, x)).toBe(0);
        isExactly(roundToStep(x, decimal(by), how), rationals.times({ n: wholeIn(over(p, rational(by)), how), d: 1n }, rational(by)));
        isExactly(floorSteps(x, decimal(d)), { n: wholeIn(over(p, rational(d)), 'floor'), d: 1n });
        isFraction(remainder(x, decimal(d)), rationals.minus(p, rationals.times({ n: wholeIn(over(p, rational(d)), 'down'), d: 1n }, rational(d))));
        isExactly(
          ceilingQuotient(x, decimal(d), decimal(by)),
          rationals.times({ n: wholeIn(over(p, rationals.times(rational(d), rational(by))), 'ceiling'), d: 1n }, rational(by)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['15000', '33000', '3300', '0.5', 'down', '750'],
    ['15000', '33000', '3300', '0.5', 'floor', '750'],
    ['-15000', '33000', '3300', '0.5', 'ceiling', '-750'],
    ['15000', '33000', '3300', '0.5', 'up', '750'],
    ['1', '3', '3', '0.005', 'half-up', '0.01'],
  ] as const)('%s of %s x %s x %s %s is %s', (actual, plan, base, factor, how, expected) => {
    const paid = times(times(quotient(decimal(actual), decimal(plan)), decimal(base)), decimal(factor));
    expect(printDecimal(roundToStep(paid, decimal('0.01'), how))).toBe(expected);
  });

  it.each([
    ['1', '3', `0.${'3'.repeat(40)}`],
    ['2', '3', `0.${'6'.repeat(39)}7`],
    ['-2', '3', `-0.${'6'.repeat(39)}7`],
    ['0', '7', '0'],
    [`-1${'0'.repeat(39)}5`, '10', `-1${'0'.repeat(39)}.5`],
    ['3300000', '3000000', '1.1'],
  ])('%s / %s = %s', (a, b, expected) => {
    expect(printDecimal(quotient(decimal(a), decimal(b)))).toBe(expected);
  });

  it('round to a step in every mode as the definition says', () => {
    fc.assert(
      fc.property(text, step, mode, (value, by, how) => {
        const whole = wholeIn(over(rational(value), rational(by)), how);
        isExactly(roundToStep(decimal(value), decimal(by), how), rationals.times({ n: whole, d: 1n }, rational(by)));
      }),
      { numRuns: 1000 },
    );
  });

  it('round ties by the mode', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), step, mode, (half, by, how) => {
        const value = decimal(by).times(half).times('0.5');
        const whole = wholeIn({ n: BigInt(half), d: 2n }, how);
        isExactly(roundToStep(value, decimal(by), how), rationals.times({ n: whole, d: 1n }, rational(by)));
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
        isExactly(ceilingQuotient(decimal(value), decimal(divisor), decimal(by)), rationals.times({ n: steps, d: 1n }, rational(by)));
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
    expect(isTooLarge(quotient(ONE, decimal(`3e900`)))).toBe(false);
    expect(isTooLarge(quotient(decimal(`1${'0'.repeat(999)}`), decimal(`3${'7'.repeat(1000)}`)))).toBe(true);
  });

  it('takes decimals of another clone without rounding them', () => {
    const Short = Decimal.clone({ precision: 3 });
    expect(printDecimal(decimal(new Short('123456.789')).plus(decimal('0.001')))).toBe('123456.79');
    expect(decimal(HUNDRED)).toBe(HUNDRED);
    expect(ZERO.isZero()).toBe(true);
  });
});
