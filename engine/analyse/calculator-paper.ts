import type { Argument, Expression, Line } from '../3-lower/sheet.ts';
import { evaluate, type Trace } from '../4-run/index.ts';
import * as build from '../operators/build.ts';
import { decimal, printDecimal } from '../values/decimal.ts';
import { parts } from './symbolic.ts';

const isExpression = (argument: Argument): argument is Expression => typeof argument === 'object';

/** Numbers as a person has them before them: those printed in the regulation, those of the report, and their own notes. */
export interface OnPaper {
  /** The number that a line or fact holds, as decimal text; undefined where it holds none. */
  readonly numberOf: (id: string) => string | undefined;
  /** The number that an expression is without any working: a literal, a level, or a difference of two such (it stands in the table). */
  readonly printed: (expression: Expression) => string | undefined;
  /** Whether a condition held. */
  readonly isTrue: (condition: Expression) => boolean;
}

/** The literal that a line came to. */
function literal({ type }: Line, value: unknown): Expression | undefined {
  if (type.kind === 'number') return typeof value === 'object' && value !== null ? build.number(printDecimal(decimal(String(value))), type.unit) : undefined;
  if (type.kind === 'boolean') return build.boolean(value === true);
  return type.kind === 'date' ? build.date(String(value)) : build.text(String(value));
}

/** What stands on paper after a card was calculated. */
export function onPaper({ byId, facts = new Map() }: Trace): OnPaper {
  const valueOf = (id: string): unknown => {
    const line = byId.get(id);
    return line?.state === 'value' ? line.value : facts.get(id);
  };
  const numberOf = (id: string): string | undefined => {
    const value = valueOf(id);
    return typeof value === 'object' && value !== null ? printDecimal(decimal(String(value))) : undefined;
  };
  const constantOf = (expression: Expression): string | undefined => {
    const [operator, [first]] = parts(expression);
    if (operator === 'value.number') return String(first);
    const line = operator === 'read.line' ? byId.get(String(first))?.line : undefined;
    return line && parts(line.expression)[0] === 'value.number' ? numberOf(line.id) : undefined;
  };
  const settled = (expression: Expression): Expression => {
    const [operator, args] = parts(expression);
    const line = operator === 'read.line' ? byId.get(String(args[0])) : undefined;
    if (line) return (line.state === 'value' ? literal(line.line, line.value) : undefined) ?? expression;
    return { [operator]: args.map((argument) => (isExpression(argument) ? settled(argument) : argument)) };
  };
  return {
    numberOf,
    printed: (expression) => {
      const [operator, args] = parts(expression);
      if (operator !== 'decimal.subtract') return constantOf(expression);
      const [a, b] = args.filter(isExpression).map(constantOf);
      return a === undefined || b === undefined ? undefined : printDecimal(decimal(a).minus(b).abs());
    },
    isTrue: (condition) => {
      const outcome = evaluate(settled(condition), facts);
      return outcome.state === 'value' && outcome.value === true;
    },
  };
}
