import type { Argument, Expression } from '../../3-lower/sheet.ts';

export const isExpression = (argument: Argument | undefined): argument is Expression => typeof argument === 'object';

/** The operator of an expression and its arguments. INVARIANT: an expression has exactly one operator. */
export const partsOf = (expression: Expression): readonly [operator: string, args: readonly Argument[]] => {
  const [entry] = Object.entries(expression);
  return entry ?? ['', []];
};

/** An argument that is an expression. INVARIANT: the arity was checked when the sheet was made. */
export const operandAt = (args: readonly Argument[], index: number): Expression => {
  const arg = args[index];
  return isExpression(arg) ? arg : { 'value.text': [String(arg ?? '')] };
};

export const literalAt = (args: readonly Argument[], index: number): string => String(args[index] ?? '');

const read = (expression: Expression, wanted: 'read.line' | 'read.fact'): readonly string[] => {
  const [operator, args] = partsOf(expression);
  return operator === wanted ? [literalAt(args, 0)] : args.filter(isExpression).flatMap((arg) => read(arg, wanted));
};

/** Ids of the lines that an expression reads. */
export const linesRead = (expression: Expression): readonly string[] => read(expression, 'read.line');

/** Ids of the facts that an expression reads. */
export const factsRead = (expression: Expression): readonly string[] => read(expression, 'read.fact');
