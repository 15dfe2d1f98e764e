import type { RowCells } from '../source/cells.ts';
import type { RowValues } from './results.ts';

/** What is known of the row that is being written. */
export interface OutRow {
  readonly row: number;
  readonly cells: RowCells;
  readonly bytes: Uint8Array;
  readonly values: RowValues;
  readonly scorecard: string;
  readonly variant: string;
  readonly payable: boolean;
  readonly from: string;
  readonly until: string;
  readonly stretchFrom: string;
  readonly stretchUntil: string;
  readonly isRefused: boolean;
  readonly codes: string;
  readonly paid: number | undefined;
}

/** What a row says about its card. */
export function choiceText(id: string, { scorecard, variant, payable, isRefused, from, until }: OutRow): string {
  switch (id) {
    case 'period.from':
      return from;
    case 'period.until':
      return until;
    case 'scorecard':
      return scorecard;
    case 'variant':
      return variant;
    case 'status':
      return isRefused ? 'refused' : 'calculated';
    case 'payable':
      return isRefused ? '' : payable ? 'true' : 'false';
    default:
      return '';
  }
}
