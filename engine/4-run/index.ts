export { evaluate } from './evaluate.ts';
export { runSheet } from './interpreter.ts';
export type { CardOutcome, LineValue, Trace } from './trace.ts';
