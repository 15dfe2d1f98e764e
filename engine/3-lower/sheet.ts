import type { RoundingMode } from '@scorewright/schemas';

/** The type of a value. `unit` is the canonical text of a unit (see values/unit.ts). */
export type ValueType =
  { readonly kind: 'number'; readonly unit: string } | { readonly kind: 'boolean' } | { readonly kind: 'text' } | { readonly kind: 'date' };

/**
 * Strict JsonLogic: exactly one operator of the registry (engine/operators), its arguments always in an array.
 * Literals are operators too: `{"value.number": ["60", "%"]}`. Plain JSON, so that a sheet can be stored and sent.
 */
export interface Expression {
  readonly [operator: string]: readonly Argument[];
}
export type Argument = Expression | string | boolean;

export type Role =
  | 'metric'
  | 'fact'
  | 'plan'
  | 'level'
  | 'attainment'
  | 'points'
  | 'band'
  | 'score'
  | 'weight'
  | 'contribution'
  | 'indicator-pay'
  | 'index'
  | 'coefficient'
  | 'payout'
  | 'salary'
  | 'target-bonus'
  | 'bonus'
  | 'extra'
  | 'variable'
  | 'total'
  | 'modifier'
  | 'cut-off'
  | 'limit'
  | 'proration'
  | 'figure'
  | 'condition';

/** Where a line comes from: a clause of the policy, and the correction record that replaced its value. */
export interface Source {
  readonly pointer: string;
  readonly record?: string;
  readonly recordPointer?: string;
  readonly recordDocument?: 'policy' | 'facts';
}

export interface LineRounding {
  readonly step: string;
  readonly mode: RoundingMode;
  readonly pointer: string;
}

export type LineNote = 'zero' | 'reweight' | 'on-plan' | 'assumed' | 'corrected';

export interface Line {
  readonly id: string;
  readonly role: Role;
  readonly type: ValueType;
  readonly expression: Expression;
  readonly source: Source;
  readonly indicator?: string;
  /** The value of the expression is rounded by this; the trace keeps both. */
  readonly rounding?: LineRounding;
  /** May be missing (only the lines of an indicator whose missing fact is tolerated). */
  readonly optional?: boolean;
  /** What was or will be done about a missing or corrected value. */
  readonly note?: LineNote;
}

/** A fact that the sheet reads. */
export interface Input {
  readonly id: string;
  readonly type: ValueType;
  readonly pointer: string;
  readonly values?: readonly string[];
  readonly min?: string;
  readonly max?: string;
  readonly integer?: boolean;
  /** Value to assume when the fact is missing. */
  readonly whenMissing?: string | boolean;
}

/** A scorecard lowered to lines. INVARIANT: a line reads only inputs and lines before it; ids are unique. */
export interface Sheet {
  readonly policy: string;
  readonly scorecard: string;
  readonly variant: string | null;
  readonly currency: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly payable: boolean;
  readonly corrections: readonly string[];
  readonly inputs: readonly Input[];
  readonly lines: readonly Line[];
}
