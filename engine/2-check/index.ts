export { checkDocument } from './check-document.ts';
export type { Declaration, Declarations } from './declarations.ts';
export { declarationsOf } from './declarations.ts';
