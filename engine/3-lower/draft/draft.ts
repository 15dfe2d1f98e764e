import type { Indicator, Policy, Rounding, Scorecard, WeightVariant } from '@scorewright/schemas';
import type { NamedValue } from '../../2-check/expressions/scope.ts';
import { line } from '../../operators/build.ts';
import type { Problem, ProblemData } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import type { Changes } from '../corrections/changes.ts';
import type { LookedUp } from './looked-up.ts';
import { roundingOf } from './rounding.ts';
import type { NumberType } from './types.ts';
import type { Expression, Line, LineNote, Role, Source, ValueType } from '../sheet.ts';

export interface Period {
  readonly from: string;
  readonly until: string;
}

/** All that lowering reads of a policy beside its card, facts and metrics; a sheet is made anew only where one of these has changed. */
export type PolicyRead = Pick<Policy, (typeof PROPERTIES_READ)[number]>;
export const PROPERTIES_READ = ['id', 'currency', 'missing', 'rounding', 'cycle'] as const satisfies readonly (keyof Policy)[];

/** A card on its way to a sheet: what is lowered, and what is written so far. */
export interface Draft {
  readonly policy: PolicyRead;
  readonly declarations: LookedUp;
  readonly card: Scorecard;
  /** `/scorecards/0` */
  readonly pointer: string;
  readonly currency: string;
  readonly period: Period;
  /** Numbers as the document writes them, by pointer. */
  readonly literals: ReadonlyMap<string, string>;
  readonly variant?: { readonly item: WeightVariant; readonly pointer: string };
  readonly changes: Changes;
  /** The indicators that corrections have not left out. */
  readonly indicators: readonly { readonly item: Indicator; readonly pointer: string }[];
  /** In the order of calculation. */
  readonly lines: Map<string, Line>;
  /** The last line of each indicator's score, after its cut-offs. */
  readonly scores: Map<string, ScoreLine>;
  /** Lines that expressions can read, by name. */
  readonly readable: Map<string, NamedValue>;
  /** All names of lines of the card, also of those that are not written yet. */
  readonly later: ReadonlySet<string>;
  /** Indicators of which an expression of the card asks which level is reached. */
  readonly reachedRead: ReadonlySet<string>;
  /** Names whose declaration is broken; reading them is no further problem. */
  readonly broken: Set<string>;
  /** Calculated metrics that are written or being written. */
  readonly open: Set<string>;
  readonly problems: Problem[];
}

/** Where a score stands. `optional`: it is left out where the actual is missing. */
export interface ScoreLine {
  readonly id: string;
  readonly type: NumberType;
  readonly optional: boolean;
}

/** A line to write. `rounds`: the role in the rounding contract. `named`: expressions can read it. `change`: a correction replaces its value. */
export interface NewLine {
  readonly id: string;
  readonly role: Role;
  readonly type: ValueType;
  readonly expression: Expression;
  readonly pointer: string;
  readonly indicator?: Indicator;
  readonly rounds?: Rounding['what'];
  readonly named?: boolean;
  readonly optional?: boolean;
  readonly note?: LineNote;
  readonly source?: Source;
}

/** Writes a line and gives the expression that reads it. INVARIANT: ids are unique (reserved and duplicate ids are checked before). */
export function put(draft: Draft, made: NewLine): Expression {
  const { id, role, type, expression, pointer, indicator, rounds, optional, note } = made;
  const rounding = rounds === undefined || type.kind !== 'number' ? undefined : roundingOf(draft, rounds, indicator?.id);
  const read = line(id);
  draft.lines.set(id, {
    id,
    role,
    type,
    expression,
    source: made.source ?? { pointer },
    ...(indicator !== undefined && { indicator: indicator.id }),
    ...(rounding !== undefined && { rounding }),
    ...(optional === true && { optional }),
    ...(note !== undefined && { note }),
  });
  if (made.named === true) draft.readable.set(id, { read, type });
  return read;
}

export const typeOf = (draft: Draft, id: string): ValueType | undefined => draft.lines.get(id)?.type;

export const has = (draft: Draft, id: string): boolean => draft.lines.has(id);

/** Notes a problem of the policy. */
export function report(draft: Draft, code: string, pointer: string, data: ProblemData = {}): void {
  draft.problems.push(problem(code, 'policy', pointer, data));
}
