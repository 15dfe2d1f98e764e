import type { Argument, Expression } from '../../3-lower/sheet.ts';
import type { ValueOf } from './reduce.ts';
import { isExpression, literalAt, operandAt, partsOf } from './tree.ts';

const PAIRS = [
  ['compare.equal', 'compare.not-equal'],
  ['compare.less', 'compare.at-least'],
  ['compare.more', 'compare.at-most'],
] as const;

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as const,
  ),
);

/** The opposite of a condition, said without `not` where a comparison can be turned round. */
export const opposite = (condition: Expression): Expression => {
  const [operator, args] = partsOf(condition);
  const turned = OPPOSITES.get(operator);
  // A fact that is true or false is told with its value: `accident: no`.
  if (operator.startsWith('read.')) return condition;
  if (turned !== undefined) return { [turned]: args };
  return operator === 'boolean.not' ? operandAt(args, 0) : { 'boolean.not': [condition] };
};

/** A condition without a `not` that a comparison can do without. */
export const plainly = (condition: Expression): Expression => {
  const [operator, args] = partsOf(condition);
  return operator === 'boolean.not' ? opposite(operandAt(args, 0)) : condition;
};

const WRAPPERS: ReadonlyMap<string, number> = new Map([
  ['check.that', 1],
  ['missing.require', 0],
  ['decimal.quantity', 0],
]);

const unwrapped = (expression: Expression): Expression => {
  const [operator, args] = partsOf(expression);
  const inner = WRAPPERS.get(operator);
  return inner === undefined ? expression : unwrapped(operandAt(args, inner));
};

/** Whether a condition only asks which band or level was hit: that is told by a line of its own. */
const asksForBand = (condition: Expression, isBand: (line: string) => boolean): boolean => {
  const [operator, args] = partsOf(condition);
  if (operator !== 'compare.equal') return false;
  const [read, [id]] = partsOf(operandAt(args, 0));
  return read === 'read.line' && isBand(String(id));
};

/** Conditions that ask whether a fact is there: what follows from that is a note of its own. */
export const asksWhetherKnown = (condition: Expression): boolean => {
  const [operator, args] = partsOf(condition);
  if (operator === 'missing.known') return true;
  return ['and', 'or', 'boolean.not'].includes(operator) && args.filter(isExpression).every(asksWhetherKnown);
};

interface Choice {
  readonly condition?: Expression;
  readonly taken: Expression;
}

const choiceOf = (args: readonly Argument[], valueOf: ValueOf): Choice | undefined => {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const holds = valueOf(operandAt(args, index));
    if (typeof holds !== 'boolean') return undefined;
    if (holds) return { condition: operandAt(args, index), taken: operandAt(args, index + 1) };
  }
  const taken = operandAt(args, args.length - 1);
  return args.length === 3 ? { condition: opposite(operandAt(args, 0)), taken } : { taken };
};

/** The condition that decided which branch was calculated, as it held; undefined where there was no choice, or a band or a missing fact made it. */
export const because = (expression: Expression, valueOf: ValueOf, isBand: (line: string) => boolean): Expression | undefined => {
  const [operator, args] = partsOf(unwrapped(expression));
  const choice = operator === 'if' ? choiceOf(args, valueOf) : undefined;
  if (choice === undefined) return undefined;
  const first = operandAt(args, 0);
  if (asksForBand(first, isBand) || choice.condition === undefined || asksWhetherKnown(first)) return because(choice.taken, valueOf, isBand);
  return choice.condition;
};

/** The line that an expression does nothing but read. */
export const aliasOf = (reduced: Expression): string | undefined => {
  const [operator, args] = partsOf(reduced);
  return operator === 'read.line' ? literalAt(args, 0) : undefined;
};

/** Whether there is nothing to calculate: a literal, a fact, or another line. */
export const isPlain = (reduced: Expression): boolean => {
  const [operator] = partsOf(reduced);
  return operator.startsWith('value.') || operator.startsWith('read.');
};
