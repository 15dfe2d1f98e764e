/** A problem as the oracle sees it: the code, and the line or the document and JSON pointer that it is at. */
export interface Finding {
  readonly code: string;
  readonly at: string;
}

/** A line as text. `before`: the exact number before it was rounded. */
export type AnswerLine =
  | { readonly state: 'value'; readonly value: string | boolean; readonly isNumber: boolean; readonly before?: string }
  | { readonly state: 'failed'; readonly code: string }
  | { readonly state: 'missing' | 'not-calculated' };

/** What the oracle found: the totals when nothing is wrong, and every line as text. */
export interface Answer {
  readonly status: 'calculated' | 'refused';
  readonly payable: boolean;
  readonly variant: string | null;
  readonly totals: { readonly salary: string; readonly bonus: string; readonly extras: string; readonly total: string } | null;
  readonly lines: ReadonlyMap<string, AnswerLine>;
  readonly problems: readonly Finding[];
}
