import type { CorrectionRecord } from '@scorewright/schemas';
import type { Language } from '@scorewright/engine';
import type { Dialect, Format } from '../source/source.ts';
import type { FactKind } from '../values/cell.ts';
import type { PeriodColumns } from './group-key.ts';

/** A column of the facts and what it is. `scale`: decimals that its numbers usually have. */
export interface PlanColumn {
  readonly column: number;
  readonly name: string;
  readonly id: string;
  readonly is: 'row' | 'fact';
  readonly kind: FactKind;
  readonly scale: number;
}

/** A fact that no column gives: the days of a stretch, the result of a group. */
export interface DerivedFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly scale: number;
}

/** How text tables come out. */
export interface TableStyle {
  readonly separator: string;
  readonly decimal: '.' | ',';
  /** Cells that a spreadsheet would take for a formula are made texts. Not where texts and numbers are told apart without it. */
  readonly guarded: boolean;
}

/** Facts of the group that a row belongs to, by the key of the group and of its period (group-key.ts): what its members read. */
export interface GroupFacts {
  /** Of the group's name. */
  readonly column: number;
  readonly periods: PeriodColumns;
  readonly id: string;
  readonly values: ReadonlyMap<string, { readonly [fact: string]: string }>;
}

/** A fact of the groups that is made of the rows of their members. */
export interface Gathering {
  readonly fact: string;
  readonly column: number;
  readonly kind: FactKind;
  readonly by: 'sum' | 'count' | 'lowest' | 'highest' | 'same';
}

/** What was paid before, by employee and period: see paid/index.ts. */
export interface PaidTable {
  readonly slots: Int32Array<SharedArrayBuffer>;
  readonly amounts: Float64Array<SharedArrayBuffer>;
}

/** A line of the cards that comes out. */
export interface PlanLine {
  readonly id: string;
  readonly kind: 'decimal' | 'text';
}

/** All that a worker has to know, sent to it once. Plain data. */
export interface RunPlan {
  readonly policyFile: string;
  readonly policyText: Uint8Array;
  readonly language: Language;
  readonly format: Format;
  readonly dialect: Dialect;
  /** Cells that a row has. */
  readonly width: number;
  readonly names: readonly string[];
  readonly columns: readonly PlanColumn[];
  readonly derived: readonly DerivedFact[];
  /** Columns of the facts that are carried over into the results. */
  readonly keep: readonly number[];
  /** Lines that come out beside the totals. */
  readonly lines: readonly PlanLine[];
  readonly scorecard?: string;
  readonly period?: { readonly from: string; readonly until: string };
  readonly corrections: readonly CorrectionRecord[];
  readonly groups: readonly GroupFacts[];
  readonly paid?: PaidTable;
  /** Lines of rows that repeat another one's employee and days, with the line of that one. */
  readonly repeated: ReadonlyMap<number, number>;
  readonly style: TableStyle;
  /** The line whose values the pool is shared by. */
  readonly share?: string;
}
