import type { Quantity } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { evaluate } from './expression.ts';
import type { Rational } from './rational.ts';
import { percentOf, rational } from './rational.ts';
import type { Maybe } from './value.ts';
import { requiredNumber } from './value.ts';
import { readLine } from './worksheet.ts';

/** The value of a quantity; missing when what it reads is missing. A level is one of the same indicator. */
export const quantity = (desk: Desk, written: Quantity, indicator?: string): Maybe => {
  if (typeof written !== 'object') return rational(written);
  if ('fact' in written) return desk.read(written.fact);
  if ('level' in written) return readLine(desk.sheet, `${indicator}.level.${written.level}`);
  if ('formula' in written) return evaluate(written.formula, desk.read);
  return percentOf(rational(written.percent), requiredNumber(readLine(desk.sheet, written.of)));
};

/** The value of a quantity, which must be known. */
export const amountOf = (desk: Desk, written: Quantity, indicator?: string): Rational => requiredNumber(quantity(desk, written, indicator));
