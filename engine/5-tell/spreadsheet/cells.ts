/**
 * Builds the formulas of a spreadsheet. INVARIANT: whatever stands more than once in a formula is a cell or a number, so that no formula grows with
 * the depth of what it is made of.
 */
export interface FormulaCells {
  /** The cell that a line's value stands in, or that of a fact. */
  line(id: string): string;
  fact(id: string): string;
  /** A cell for a part of a formula: where it is one already, itself. */
  cell(formula: string): string;
}

/** A reference, a number, or something in its own brackets: it needs no brackets in a formula. */
const ATOM = /^(?:[A-Za-z_А-Яа-яЁё']+!)?\$?[A-Z]+\$?\d+$|^\d+(?:\.\d+)?$|^(?:TRUE|FALSE)$|^"(?:[^"]|"")*"$/;
const CALL = /^[A-Z0-9.]+\([^()]*\)$/;

export const isAtom = (formula: string): boolean => ATOM.test(formula);

/** The formula as an operand. */
export const operand = (formula: string): string => (isAtom(formula) || CALL.test(formula) ? formula : `(${formula})`);

/** A text as a formula has it. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A plain decimal as a formula has it. */
export const numberLiteral = (decimal: string): string => (decimal.startsWith('-') ? `(${decimal})` : decimal);
