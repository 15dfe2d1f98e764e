/** What a column of facts holds. */
export type FactKind = 'number' | 'text' | 'date' | 'boolean';

/** Why a cell is no value, in the words of the run; what the engine can say is left to it. */
export type CellFault = 'point-where-comma' | 'ambiguous-date' | 'not-a-truth';

/** A cell as the engine reads it, or why not. */
export type FactText = { readonly text: string } | { readonly fault: CellFault };
