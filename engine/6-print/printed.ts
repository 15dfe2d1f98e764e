import type { Language } from '../5-tell/language.ts';
import type { Part } from '../5-tell/outline.ts';

/** What a clause says, in the order of reading. Texts use no-break spaces inside numbers. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'table'; readonly title?: string; readonly columns: readonly PrintedColumn[]; readonly rows: readonly (readonly string[])[] };

export interface PrintedColumn {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly numbers?: true;
}

/** A clause of the printed regulation. `number`: as `explain` cites it; absent where it is cited by the number of the clause around it. */
export interface PrintedClause {
  readonly number?: string;
  readonly pointer: string;
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly clauses: readonly PrintedClause[];
  /** Lines of the annex that this clause becomes, by their `place`. */
  readonly lines: readonly string[];
}

export interface PrintedPart {
  readonly part: Part;
  readonly number: string;
  readonly title: string;
  readonly clauses: readonly PrintedClause[];
}

/** A line of a sheet: `place` names it in the document, `clause` is the number that it comes from. */
export interface PrintedLine {
  readonly place: string;
  readonly number: number;
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly clause: string;
  /** The clause with a number that the line belongs to, by its pointer: where a link leads. */
  readonly at: string;
  readonly pointer: string;
}

/** The sheet of a card. `lines` is empty where the card cannot be calculated yet; `note` says so. */
export interface PrintedSheet {
  readonly scorecard: string;
  readonly title: string;
  readonly note?: string;
  readonly lines: readonly PrintedLine[];
}

/** A worked example with its calculation, as `explain` tells it. */
export interface PrintedExample {
  readonly title: string;
  readonly pointer: string;
  readonly intro: string;
  readonly facts: readonly string[];
  readonly steps: readonly { readonly title: string; readonly sentences: readonly string[] }[];
  readonly conclusion: string;
}

/** A row of the signatures sheet: who signs, as what. */
export interface Signature {
  readonly as: string;
  readonly role: string;
}

export interface PrintedRegulation {
  readonly language: Language;
  readonly title: string;
  /** Under the title: version, dates, owner. */
  readonly subtitle: readonly string[];
  readonly parts: readonly PrintedPart[];
  readonly examples: readonly PrintedExample[];
  readonly sheets: readonly PrintedSheet[];
  readonly signatures: readonly Signature[];
}
