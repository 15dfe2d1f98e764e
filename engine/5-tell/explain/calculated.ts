import { Decimal } from 'decimal.js';
import type { Expression } from '../../3-lower/sheet.ts';
import { aliasOf } from '../formula/because.ts';
import { reduce } from '../formula/reduce.ts';
import { isExpression, literalAt, partsOf } from '../formula/tree.ts';
import type { ExplainContext } from './context.ts';

const isZero = (expression: Expression): boolean => {
  const [operator, args] = partsOf(expression);
  return operator === 'value.number' && new Decimal(literalAt(args, 0)).isZero();
};

/** Whether a line is there for form only: extra pay or the salary on a card that has none. */
export const isAbsent = (id: string, { lines }: ExplainContext): boolean => {
  const line = lines.get(id)?.line;
  return (id === 'extras' || id === 'salary') && line !== undefined && isZero(line.expression);
};

/** Nothing to add: a zero that stands in for what is left out, or a part of the pay that the card does not have. */
const isNothing = (expression: Expression, context: ExplainContext): boolean => {
  const alias = aliasOf(expression);
  return alias === undefined ? isZero(expression) : isAbsent(alias, context);
};

const withoutNothing = (expression: Expression, context: ExplainContext): Expression => {
  const [operator, args] = partsOf(expression);
  const inner = args.map((arg) => (isExpression(arg) ? withoutNothing(arg, context) : arg));
  const kept = operator === 'decimal.add' ? inner.filter((arg) => !isExpression(arg) || !isNothing(arg, context)) : inner;
  const [only] = kept;
  return kept.length === 1 && operator === 'decimal.add' && isExpression(only) ? only : { [operator]: kept.length === 0 ? inner : kept };
};

/** What was calculated of an expression: the branch that was taken, without what adds nothing. */
export const calculatedPart = (expression: Expression, context: ExplainContext): Expression => withoutNothing(reduce(expression, context.valueOf), context);

/** Lines that take over what comes before them where nothing happens on the way. */
const PASSES_ON: ReadonlySet<string> = new Set(['bonus', 'extra', 'variable', 'total', 'proration', 'limit', 'modifier']);

/**
 * The line under whose name a value is known: variable pay without extra pay is the bonus, and the bonus without modifiers is still the bonus
 * and not the step before it.
 */
export const knownAs = (id: string, context: ExplainContext): string => {
  let [name, current] = [id, id];
  for (;;) {
    const found = context.lines.get(current);
    const alias =
      found === undefined || !PASSES_ON.has(found.line.role) || found.line.rounding !== undefined
        ? undefined
        : aliasOf(calculatedPart(found.line.expression, context));
    if (alias === undefined || context.lines.get(alias)?.line.indicator !== undefined || !context.lines.has(alias)) return name;
    if (!alias.startsWith(`${name}.`) && !name.startsWith('extra.')) name = alias;
    current = alias;
  }
};
