import type { Input, Line, Sheet } from '../../3-lower/sheet.ts';
import { isTypeFault } from '../../operators/index.ts';
import type { FormulaCells } from './cells.ts';
import { isAtom } from './cells.ts';
import type { Context } from './formula.ts';
import { formulaOf, kindOfExpression } from './formula.ts';
import { rounded, snapped } from './guards.ts';

/** Where the cells of a spreadsheet are. Facts and rows are counted from 0. */
export interface SpreadsheetLayout {
  /** The cell of a fact: `Facts!$C$5`. */
  fact(index: number): string;
  /** The cell of a row with the value as it is calculated, and the one with the value that others read. */
  exact(row: number): string;
  value(row: number): string;
}

/** A row of a spreadsheet: a line of the sheet, or a part of the next one that its formula needs more than once. */
export interface SpreadsheetRow {
  readonly kind: 'line' | 'part';
  /** The line that it is, or is a part of. */
  readonly line: Line;
  /** Formulas without the sign of equality. */
  readonly exact: string;
  /** Of the exact cell: rounded by the contract, else kept to the digits that a spreadsheet has. A part has none: it is read as it is. */
  readonly value?: string;
}

/** A sheet as cells with formulas, that anybody can recompute in a spreadsheet. */
export interface Spreadsheet {
  /** The facts that the formulas read, in the order of their cells. */
  readonly facts: readonly Input[];
  readonly rows: readonly SpreadsheetRow[];
}

/** Writes the rows of one sheet. */
class RowWriter implements FormulaCells {
  readonly rows: SpreadsheetRow[] = [];
  readonly #layout: SpreadsheetLayout;
  readonly #facts: ReadonlyMap<string, number>;
  readonly #lines = new Map<string, number>();
  readonly #context: Context;
  #current: Line | undefined;

  constructor(sheet: Sheet, layout: SpreadsheetLayout) {
    this.#layout = layout;
    this.#facts = new Map(sheet.inputs.map(({ id }, index) => [id, index]));
    const types = { lines: new Map(sheet.lines.map(({ id, type }) => [id, type])), facts: new Map(sheet.inputs.map(({ id, type }) => [id, type])) };
    const lookup = { line: (id: string) => types.lines.get(id), fact: (id: string) => types.facts.get(id) };
    this.#context = {
      cells: this,
      kindOf: (expression) => {
        const type = kindOfExpression(expression, lookup);
        return isTypeFault(type) ? 'number' : type.kind;
      },
    };
  }

  line(id: string): string {
    const row = this.#lines.get(id);
    if (row === undefined) throw new Error(`no line ${id} before`);
    return this.#layout.value(row);
  }

  fact(id: string): string {
    const index = this.#facts.get(id);
    if (index === undefined) throw new Error(`no fact ${id}`);
    return this.#layout.fact(index);
  }

  cell(formula: string): string {
    if (isAtom(formula) || this.#current === undefined) return formula;
    this.rows.push({ kind: 'part', line: this.#current, exact: formula });
    return this.#layout.exact(this.rows.length - 1);
  }

  write(line: Line): void {
    this.#current = line;
    const exact = formulaOf(line.expression, this.#context);
    const isNumber = line.type.kind === 'number';
    const { rounding } = line;
    if (isNumber && rounding !== undefined) {
      // The number of steps is the one part of a rounding, and stands right before the line.
      const value = rounded(this.#layout.exact(this.rows.length + 1), rounding.step, rounding.mode, this);
      this.#put(line, exact, value);
    } else this.#put(line, exact, isNumber ? snapped(this.#layout.exact(this.rows.length)) : this.#layout.exact(this.rows.length));
  }

  #put(line: Line, exact: string, value: string): void {
    this.#lines.set(line.id, this.rows.length);
    this.rows.push({ kind: 'line', line, exact, value });
  }
}

/** Prints a sheet as formulas of spreadsheets: every line a row, in the order of the sheet, reading the facts, rows above and its own exact value. */
export function spreadsheetOf(sheet: Sheet, layout: SpreadsheetLayout): Spreadsheet {
  const writer = new RowWriter(sheet, layout);
  for (const line of sheet.lines) writer.write(line);
  return { facts: sheet.inputs, rows: writer.rows };
}
