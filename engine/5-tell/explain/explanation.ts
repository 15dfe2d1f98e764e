import type { LineNote, Role } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import type { ProblemDocument, Severity } from '../../problems/problem.ts';
import type { Language } from '../language.ts';

/** How a line was rounded. Values are formatted for the reader. */
export interface ExplainedRounding {
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  readonly clause: string;
  readonly pointer: string;
}

/** The band or level that a line hit, and how far the next one is. */
export interface ExplainedReach {
  readonly kind: 'band' | 'level';
  readonly id: string;
  readonly name: string;
  /** What is needed for the next one, in metric units where that can be said exactly. Absent at the last one. */
  readonly next?: { readonly id: string; readonly name: string; readonly from: string; readonly distance?: string; readonly sentence: string };
}

/** A correction record that stands behind a line. */
export interface ExplainedCorrection {
  readonly record: string;
  readonly pointer: string;
  readonly document: ProblemDocument;
  readonly sentence: string;
}

/** One line of the calculation in the reader's language. Texts use no-break spaces inside numbers. */
export interface ExplainedLine {
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  readonly state: LineValue['state'];
  /** The value with its unit; absent where there is none. */
  readonly value?: string;
  /** One readable line: names, numbers, result, rounding, clause. */
  readonly sentence: string;
  /** In symbols: `plan × 100 / actual`. Absent where the line is a mere fact or constant. */
  readonly formula?: string;
  /** The formula with the numbers put in and its exact result. */
  readonly numbers?: string;
  readonly rounding?: ExplainedRounding;
  readonly reach?: ExplainedReach;
  readonly correction?: ExplainedCorrection;
  readonly note?: { readonly kind: LineNote; readonly sentence: string };
  /** Its value stands, with its name, in the formula of another line: a short explanation leaves it out. */
  readonly folded: boolean;
  readonly clause: string;
  readonly pointer: string;
}

export type BlockKind = 'pay' | 'metrics' | 'indicator' | 'combination' | 'bonus' | 'extras' | 'total' | 'figures';

export interface ExplainedBlock {
  readonly kind: BlockKind;
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ExplainedLine[];
}

export interface ExplainedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly pointer: string;
  readonly message: string;
}

/** A whole result, explained. Plain data, so that an editor and a terminal can show it. */
export interface Explanation {
  readonly language: Language;
  readonly title: string;
  readonly status: 'calculated' | 'refused';
  /** What holds for the whole card: who, period, weight variant, trial period, corrections. One sentence each. */
  readonly preamble: readonly string[];
  readonly blocks: readonly ExplainedBlock[];
  /** The total in one sentence, or that there is none. */
  readonly conclusion: string;
  readonly problems: readonly ExplainedProblem[];
}
