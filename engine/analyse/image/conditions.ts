import type { Argument, Expression } from '../../3-lower/sheet.ts';
import { compareLimits } from '../rational-function.ts';
import { ZERO } from '../../values/rational.ts';
import { parts } from '../symbolic.ts';
import { holds, type Segment } from './segment.ts';

/** What may keep the ways apart. */
interface Apart {
  /** A condition on one fact: where it is decided, less may be entangled. */
  readonly condition?: Expression | undefined;
  /** A fact of a few values: with one of them it is no longer free. */
  readonly fact?: string | undefined;
}

/** The line reads the same fact on several ways that do not meet: its values cannot be told from those of its parts. */
export class Entangled {
  readonly condition: Expression | undefined;
  readonly fact: string | undefined;
  constructor({ condition, fact }: Apart = {}) {
    this.condition = condition;
    this.fact = fact;
  }
}

/** What a condition can come to. */
export type Truth = ReadonlySet<boolean>;

export const isExpression = (argument: Argument): argument is Expression => typeof argument === 'object';
export const argumentsOf = (expression: Expression): readonly Expression[] => parts(expression)[1].filter(isExpression);

/** Whether a line that is one or zero can be either. */
export const truthIn = (image: readonly Segment[]): Truth =>
  new Set(image.flatMap(({ from, to }) => [compareLimits(to, ZERO) > 0, compareLimits(from, ZERO) > 0]));

export const COMPARISONS: ReadonlyMap<string, (sign: number) => boolean> = new Map([
  ['compare.equal', (sign) => sign === 0],
  ['compare.not-equal', (sign) => sign !== 0],
  ['compare.less', (sign) => sign < 0],
  ['compare.at-most', (sign) => sign <= 0],
  ['compare.more', (sign) => sign > 0],
  ['compare.at-least', (sign) => sign >= 0],
]);

/** Signs of the values of a segment. */
export const signsIn = (segment: Segment): readonly number[] => [
  ...(compareLimits(segment.from, ZERO) < 0 ? [-1] : []),
  ...(holds(segment, ZERO) ? [0] : []),
  ...(compareLimits(segment.to, ZERO) > 0 ? [1] : []),
];
