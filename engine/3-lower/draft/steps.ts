import type { Rounding } from '@scorewright/schemas';
import { line } from '../../operators/build.ts';
import type { Draft } from './draft.ts';
import { put } from './draft.ts';
import type { Expression, Role } from '../sheet.ts';
import type { NumberType } from './types.ts';

/** A value that is changed step by step, each step a line of its own: the index, the bonus, an extra pay line, the variable part, the total. */
export interface Steps {
  readonly draft: Draft;
  /** `bonus`: the steps are `bonus.<step>`. */
  readonly name: string;
  readonly type: NumberType;
  /** Id of the last step. */
  last: string;
}

interface Step {
  readonly id: string;
  readonly role: Role;
  readonly expression: Expression;
  readonly pointer: string;
  readonly rounds?: Rounding['what'];
}

/** Begins with the first step. */
export function begin(draft: Draft, name: string, type: NumberType, first: Step): Steps {
  put(draft, { ...first, type });
  return { draft, name, type, last: first.id };
}

/** The value so far. */
export const soFar = ({ last }: Steps): Expression => line(last);

/** Adds the step `<name>.<id>`. */
export function step(steps: Steps, { id, ...rest }: Step): void {
  const full = `${steps.name}.${id}`;
  put(steps.draft, { ...rest, id: full, type: steps.type });
  steps.last = full;
}

/** Closes with the line of the name itself: the last step, rounded. */
export function finish(steps: Steps, role: Role, pointer: string, rounds: Rounding['what'] | undefined, named: boolean): Expression {
  const { draft, name, type } = steps;
  return put(draft, { id: name, role, type, expression: soFar(steps), pointer, named, ...(rounds !== undefined && { rounds }) });
}
