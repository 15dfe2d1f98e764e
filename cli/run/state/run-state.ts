import type { Position } from '../source/source.ts';
import type { Tally } from '../summary/tally.ts';
import type { Part } from './run-folder.ts';

export const STATE_FORMAT = 'scorewright-unfinished-run/1';

/** How far a run is. Plain JSON. */
export interface RunState {
  readonly format: typeof STATE_FORMAT;
  /** Of the policy, the facts, the options and the version: a run goes on only with the same. */
  readonly fingerprint: string;
  /** rows: being calculated; finish: all are, and the results are being put in their form and place. */
  readonly phase: 'rows' | 'finish';
  readonly position: Position;
  readonly lengths: { readonly [part in Part]: number };
  readonly tally: Tally;
  /** Pairs of lines: a row that repeats another one. */
  readonly repeated: readonly (readonly [number, number])[];
}
