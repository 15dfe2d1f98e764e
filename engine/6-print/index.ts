export type { Block, PrintedColumn, PrintedClause, PrintedExample, PrintedLine, PrintedPart, PrintedRegulation, PrintedSheet, Signature } from './printed.ts';
export { clauseAnchor } from './anchor.ts';
export { printRegulation } from './print.ts';
export type { Word as PrintWord } from './words/index.ts';
export { say as sayPrinted } from './words/index.ts';
