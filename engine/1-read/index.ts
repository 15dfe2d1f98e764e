export type { FactsDocument, JsonSource, PolicyDocument, Position } from './document.ts';
export type { ReadLimits } from './limits.ts';
export { readFacts } from './read-facts.ts';
export { readPolicy } from './read-policy.ts';
