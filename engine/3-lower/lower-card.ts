import type { CorrectionRecord } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import type { Problem } from '../problems/problem.ts';
import type { Sheet } from './sheet.ts';

/** A sheet, or why there is none. */
export interface Lowered { readonly sheet?: Sheet; readonly problems: readonly Problem[] }

/** What a sheet depends on besides the policy and the card. Absent: the first period of the policy, the first variant, no corrections. */
export interface LowerOptions {
  readonly period?: { readonly from: string; readonly until: string };
  readonly variant?: string;
  readonly corrections?: readonly CorrectionRecord[];
}

/** Lowers one card of a policy without facts. */
export const lowerCard = (_document: PolicyDocument, _scorecard: string, _options: LowerOptions = {}): Lowered => ({ problems: [] });
