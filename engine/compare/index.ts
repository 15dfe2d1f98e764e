export type { Difference, Place } from './differences.ts';
export { differences } from './differences.ts';
export type { ToldDifference } from './sentence.ts';
export { valueWords } from './value-words.ts';
export { differenceText, tellDifferences } from './sentence.ts';
export type { Version } from './version.ts';
