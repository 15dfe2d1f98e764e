import type { CorrectionRecord } from '@scorewright/schemas';
import type { Decimal } from 'decimal.js';
import type { Line, Sheet } from '../3-lower/sheet.ts';
import type { Problem } from '../problems/problem.ts';
import type { Value } from '../values/value.ts';

/** A line with what came out of it. `before`: the exact value before the rounding contract. */
export type LineValue =
  | { readonly line: Line; readonly state: 'value'; readonly value: Exclude<Value, symbol>; readonly before?: Decimal; readonly assumed?: true }
  | { readonly line: Line; readonly state: 'missing' }
  | { readonly line: Line; readonly state: 'failed'; readonly problems: readonly Problem[] }
  | { readonly line: Line; readonly state: 'not-calculated'; readonly because: readonly string[] };

/** The sheet with its values, in the order of the sheet. */
export interface Trace {
  readonly lines: readonly LineValue[];
  readonly byId: ReadonlyMap<string, LineValue>;
  readonly problems: readonly Problem[];
  /** The facts that the sheet was run on: a formula that reads one is explained with its value. */
  readonly facts?: ReadonlyMap<string, Value>;
}

/** What came of one card and one set of facts. Totals are absent when it was refused. */
export interface CardOutcome {
  readonly status: 'calculated' | 'refused';
  readonly scorecard: string;
  readonly employee?: { readonly id?: string; readonly name?: string };
  readonly period: { readonly from: string; readonly until: string };
  readonly sheet?: Sheet;
  /** The correction records that hold, of the policy and of the facts, in their order: the explanation cites them. */
  readonly records?: readonly CorrectionRecord[];
  readonly trace?: Trace;
  readonly totals?: { readonly salary: Decimal; readonly bonus: Decimal; readonly extras: Decimal; readonly total: Decimal };
  readonly problems: readonly Problem[];
}
