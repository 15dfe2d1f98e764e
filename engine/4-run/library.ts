import jsonLogic from 'json-logic-js';
import { OPERATORS } from '../operators/registry.ts';
import { Blocked, Fault } from '../operators/fault.ts';
import type { Context, Operand, Operator, Outcome } from '../operators/operator.ts';
import { isTooLarge } from '../values/fraction.ts';
import { MISSING } from '../values/value.ts';
import type { Decimal } from 'decimal.js';
import { FLOW } from './flow.ts';

/**
 * The operators in json-logic-js. Every name has a dot, so none of the library's own operators is overridden; `if`, `and` and `or` are the
 * library's. What json-logic-js calls data is the context of the calculation.
 */
for (const { name, run, accepts } of OPERATORS.values()) {
  if (run !== undefined)
    jsonLogic.add_operation(name, function runOperator(this: Context, ...args: readonly Operand[]) {
      return bounded((accepts === 'failures' ? undefined : failureOf(args, accepts)) ?? run(args, this));
    });
}
for (const [name, run] of FLOW) jsonLogic.add_operation(name, run);

/** Calculates a prepared expression. */
export const runLogic = (logic: unknown, context: Context): Outcome => jsonLogic.apply(logic, context) as Outcome;

/** Why an operator cannot run: a fault before lines that failed before missing arguments. */
function failureOf(args: readonly Operand[], accepts: Operator['accepts']): Outcome | undefined {
  let failure: Outcome | undefined;
  for (const arg of args) {
    if (arg instanceof Fault) return arg;
    if (arg instanceof Blocked) failure = failure instanceof Blocked ? new Blocked([...new Set([...failure.because, ...arg.because])]) : arg;
    else if (arg === MISSING && accepts === undefined) failure ??= MISSING;
  }
  return failure;
}

const bounded = (outcome: Outcome): Outcome =>
  typeof outcome === 'object' && 'd' in outcome && isTooLarge(outcome as Decimal) ? new Fault('number-too-large') : outcome;
