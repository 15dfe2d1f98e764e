import type { Decimal } from '@scorewright/schemas';
import { boolean, date, number, text } from '../../operators/build.ts';
import { decimal, printDecimal } from '../../values/decimal.ts';
import { PERCENT } from '../../values/unit.ts';
import type { Expression, ValueType } from '../sheet.ts';

/** A decimal of the policy (a number or a decimal text, by the schema) as plain text. */
export const decimalText = (value: Decimal): string => printDecimal(decimal(value));

/** A decimal of the policy as a literal in a unit. */
export const numeral = (value: Decimal, unit: string): Expression => number(decimalText(value), unit);

/** A decimal of the policy as a literal percent. */
export const percentage = (value: Decimal): Expression => numeral(value, PERCENT);

/** Stands where a problem was reported: well-typed, so that lowering goes on and finds the others. Never calculated. */
export function hole(type: ValueType): Expression {
  switch (type.kind) {
    case 'number':
      return number('0', type.unit);
    case 'boolean':
      return boolean(false);
    case 'text':
      return text('');
    case 'date':
      return date('0001-01-01');
  }
}
