export type { Language } from './language.ts';
export { LANGUAGES, textIn } from './language.ts';
export { plainText, shortened } from './numbers.ts';
export { exactQuantity, quantity } from './units.ts';
export { KNOWN_UNITS, unitBehind, unitName } from './unit-words.ts';
export type { Description } from './describe.ts';
export { describe, fillText, problemWords } from './describe.ts';
export { clauseOf, clausesOf } from './clauses.ts';
export { labelOf, lineName } from './labels.ts';
export { report, reportProblem } from './report.ts';
export type { Statement, StatementAmount, StatementRow } from './statement.ts';
export { statement } from './statement.ts';
export type {
  BlockKind,
  ExplainedBlock,
  ExplainedCorrection,
  ExplainedLine,
  ExplainedProblem,
  ExplainedReach,
  ExplainedRounding,
  Explanation,
} from './explain/explanation.ts';
export { explain } from './explain/explain.ts';
export { explanationText } from './explain/text.ts';
export type { Spreadsheet, SpreadsheetLayout, SpreadsheetRow } from './spreadsheet/index.ts';
export { PRINTED_OPERATORS, spreadsheetOf } from './spreadsheet/index.ts';
