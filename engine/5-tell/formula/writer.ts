import type { Language } from '../language.ts';

/**
 * How a formula is written. `symbols`: names, for a calculator, `plan × 100 / actual`. `numbers`: the same with the numbers put in,
 * `1,200 × 100 / 1,100`. `sentence`: names with their numbers, percent with its sign, `plan 1,200 / actual 1,100`.
 */
export type FormulaStyle = 'symbols' | 'numbers' | 'sentence';

/** What the printer is told of a line or fact that is read. */
export interface Reference {
  /** Empty: the number stands alone. */
  readonly name: string;
  readonly value?: string;
  readonly percent: boolean;
  /** A text, date or boolean: `phase: growth`. */
  readonly isText?: boolean;
}

export interface FormulaWriter {
  readonly language: Language;
  readonly style: FormulaStyle;
  readonly reference: (kind: 'line' | 'fact', id: string) => Reference;
}
