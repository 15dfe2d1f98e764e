export { PRINTED_OPERATORS } from './formula.ts';
export type { Spreadsheet, SpreadsheetLayout, SpreadsheetRow } from './spreadsheet.ts';
export { spreadsheetOf } from './spreadsheet.ts';
