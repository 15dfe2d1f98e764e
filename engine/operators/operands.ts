import type { Decimal } from 'decimal.js';
import { printDecimal } from '../values/decimal.ts';
import { Fault } from './fault.ts';
import type { Operand, Outcome } from './operator.ts';

/** INVARIANT: lowered expressions are typed, so that an argument is what the operator's type said. */
export const numbers = (args: readonly Operand[]): readonly Decimal[] => args as readonly Decimal[];
export const numberAt = (args: readonly Operand[], index: number): Decimal => args[index] as Decimal;
export const textAt = (args: readonly Operand[], index: number): string => args[index] as string;

/** A division of the first argument; a zero divisor is the problem that the argument at `code` names, `division-by-zero` without it. */
export const unlessZero =
  (divide: (args: readonly Operand[]) => Outcome, divisor = 1, code = 2) =>
  (args: readonly Operand[]): Outcome =>
    numberAt(args, divisor).isZero()
      ? new Fault((args[code] as string | undefined) ?? 'division-by-zero', { dividend: printDecimal(numberAt(args, 0)) })
      : divide(args);

/** A value as the data of a problem has it. */
export const printOperand = (operand: Operand): string | boolean =>
  typeof operand === 'boolean' || typeof operand === 'string' ? operand : typeof operand === 'object' ? printDecimal(operand as Decimal) : '';
