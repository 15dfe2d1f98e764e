export { caseOf } from './cases.ts';
export type { Case } from './cases.ts';
