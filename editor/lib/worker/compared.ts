/** One difference between two states of a document, in the reader's words. */
export interface Difference {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  /** Where it is in the later state (in the earlier one, for what was removed). */
  readonly pointer: string;
  /** What it is: `Scorecard “Head of marketing”, “Cost per lead”: weight`. */
  readonly what: string;
  /** Values as a reader writes them; absent where there is none, or where it is more than a value. */
  readonly before?: string;
  readonly after?: string;
}

/** Pay of one person or example under both states; exact decimal texts, absent where the calculation is refused. */
export interface PaidBoth {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  readonly difference?: string;
}

/** What a change does to pay. Sums are over those that both states calculate. */
export interface PayChange {
  readonly currency: string;
  readonly rows: readonly PaidBoth[];
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Messages, one sentence each, where the table could not be read. */
  readonly faults: readonly string[];
}
