import type { RoundingMode } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { divide } from '../support/oracle/division.ts';
import { plus, rational, textOf, times } from '../support/oracle/rational.ts';
import { fullSteps, roundTo, roundUpQuotient } from '../support/oracle/rounding.ts';

describe('the numbers of the oracle', () => {
  it.each([
    ['1', '3', `0.${'3'.repeat(40)}`],
    ['2', '3', `0.${'6'.repeat(39)}7`],
    ['-2', '3', `-0.${'6'.repeat(39)}7`],
    ['1', '8', '0.125'],
    ['0', '7', '0'],
    ['10', '0.3', `33.${'3'.repeat(38)}`],
    ['1e50', '7', `${'142857'.repeat(6)}1429${'0'.repeat(10)}`],
    ['0.0001', '3', `0.0000${'3'.repeat(40)}`],
    // A quotient that ends is shown whole.
    [`${'1'.repeat(40)}5`, '10', `${'1'.repeat(40)}.5`],
    [`${'9'.repeat(41)}`, '1', '9'.repeat(41)],
    ['2e43', '3', `${'6'.repeat(39)}7000`],
  ])('divide %s by %s, of what does not end 40 digits shown', (a, b, quotient) => {
    expect(textOf(divide(rational(a), rational(b)))).toBe(quotient);
  });

  it('lose nothing of a quotient that does not end', () => {
    const third = divide(rational('1'), rational('3'));
    expect(textOf(times(third, rational('3')))).toBe('1');
    expect(textOf(plus(plus(third, third), third))).toBe('1');
    expect(textOf(roundTo(times(divide(rational('15000'), rational('33000')), rational('1650')), rational('0.01'), 'down'))).toBe('750');
  });

  const modes: readonly (readonly [RoundingMode, readonly string[]])[] = [
    ['half-up', ['3', '2', '-3', '1', '0', '-1']],
    ['half-even', ['2', '2', '-2', '1', '0', '-1']],
    ['half-down', ['2', '2', '-2', '1', '0', '-1']],
    ['up', ['3', '3', '-3', '1', '1', '-1']],
    ['down', ['2', '2', '-2', '0', '0', '0']],
    ['ceiling', ['3', '3', '-2', '1', '1', '0']],
    ['floor', ['2', '2', '-3', '0', '0', '-1']],
  ];

  it.each(modes)('round %s', (mode, rounded) => {
    const values = ['2.5', '2.1', '-2.5', '0.9', '0.4999999999', '-0.51'];
    expect(values.map((value) => textOf(roundTo(rational(value), rational(1), mode)))).toEqual(rounded);
  });

  it('round to odd steps, up from a quotient, and down to full steps', () => {
    expect(textOf(roundTo(rational('10'), rational('7'), 'half-up'))).toBe('7');
    expect(textOf(roundTo(rational('10.5'), rational('7'), 'half-up'))).toBe('14');
    expect(textOf(roundTo(rational('0.1'), rational('0.03'), 'half-even'))).toBe('0.09');
    expect(textOf(roundUpQuotient(rational('2000'), rational('63'), rational('1')))).toBe('32');
    expect(textOf(roundUpQuotient(rational('800'), rational('20'), rational('1')))).toBe('40');
    expect(textOf(fullSteps(rational('14.999'), rational('5')))).toBe('2');
    expect(textOf(fullSteps(rational('-0.1'), rational('5')))).toBe('-1');
  });
});
