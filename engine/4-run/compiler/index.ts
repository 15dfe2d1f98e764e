export type { BatchCounts, BatchResult, CodeColumn, Column, FactRange, InputColumn, NumberColumn, OutputColumn } from './columns.ts';
export type { CompileMode, CompileOptions, CompiledSheet } from './compile.ts';
export { compileSheet, usualOutputs } from './compile.ts';
export type { Room } from './room.ts';
export { cellProblems } from './cells.ts';
export { textAt } from './inputs.ts';
export { parseScaled, parseScaledBytes, printScaled } from './scaled.ts';
