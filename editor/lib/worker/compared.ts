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
