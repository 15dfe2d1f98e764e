import type { Argument } from '../../../3-lower/sheet.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { NodeId } from './graph.ts';
import type { PlanValue } from './values.ts';

/** An operator of an expression that is being compiled. */
export interface Call {
  readonly arithmetic: Arithmetic;
  /** As lowered: expressions and literals. */
  readonly args: readonly Argument[];
  /** The value of an argument that is an expression. */
  readonly evaluate: (arg: Argument | undefined) => PlanValue;
  /** The number of a text, the same for equal texts. */
  readonly codeOf: (text: string) => number;
  readonly line: (id: string) => PlanValue;
  readonly fact: (id: string) => PlanValue;
}

/** How an operator is compiled: what `run` of the operator calculates, for all rows at once. Throws a Refusal where that cannot be. */
export type Rule = (call: Call) => PlanValue;

export const literalAt = ({ args }: Call, index: number): string => String(args[index]);

export type { NodeId };
