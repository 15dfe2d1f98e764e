import type { Modifier, Quantity } from '@scorewright/schemas';
import { writeWhen } from './conditions.ts';
import { bandOf, curveResult } from './curve.ts';
import type { Desk } from './desk.ts';
import { declaredInput } from './facts.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { hundredth, plus, times } from './rational.ts';
import type { Maybe } from './value.ts';
import { MISSING, requiredNumber } from './value.ts';
import { write, writeOptional } from './worksheet.ts';

/** Whether a value is in percent: a fact or metric whose unit says so. */
const isPercent = (desk: Desk, over: Quantity): boolean =>
  typeof over === 'object' &&
  'fact' in over &&
  (declaredInput(desk.policy, over.fact)?.unit ?? desk.policy.metrics.find(({ id }) => id === over.fact)?.unit) === '%';

/** Writes what a table is looked up at, the band and the result; nothing is read while the modifier does not hold. */
const writeTable = (desk: Desk, { id, effect }: Modifier, { over, curve }: NonNullable<Modifier['table']>, holds: () => boolean): (() => Maybe) => {
  const line = (suffix: string, calculate: () => Maybe): (() => Maybe) =>
    writeOptional(desk.sheet, `modifier.${id}${suffix}`, () => (holds() ? calculate() : MISSING));
  const x = line('.over', () => amountOf(desk, over));
  const band = line('.band', () => bandOf(curve, requiredNumber(x())));
  return line('', () => {
    const result = curveResult(curve, String(band()), requiredNumber(x()), isPercent(desk, over));
    return effect === 'multiply' && curve.gives === 'percent' ? hundredth(result) : result;
  });
};

/** A factor in percent multiplies as percent / 100. */
const byOf = (desk: Desk, effect: Modifier['effect'], by: Quantity): Rational =>
  effect === 'multiply' && isPercent(desk, by) ? hundredth(amountOf(desk, by)) : amountOf(desk, by);

const change = (effect: Modifier['effect'], before: Rational, by: Rational): Rational => (effect === 'multiply' ? times(before, by) : plus(before, by));

/** Writes `<part>.<modifier>`: what it makes of the line before. One whose condition is false changes nothing. */
export const writeModified = (desk: Desk, part: 'index' | 'bonus' | 'variable', modifier: Modifier, before: () => Maybe): (() => Maybe) => {
  const { id, when, effect, by, table } = modifier;
  const holds = writeWhen(desk, `modifier.${id}.when`, when);
  const factor = table ? writeTable(desk, modifier, table, holds) : (): Maybe => byOf(desk, effect, by ?? 0);
  return write(desk.sheet, `${part}.${id}`, () => {
    const amount = requiredNumber(before());
    return holds() ? change(effect, amount, requiredNumber(factor())) : amount;
  });
};
