export type { Difference, Place } from './differences.ts';
export { differences } from './differences.ts';
export { differenceText } from './sentence.ts';
