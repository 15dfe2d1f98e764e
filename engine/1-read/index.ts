export type { FactsDocument, JsonSource, PolicyDocument, Position } from './document.ts';
export type { ReadLimits } from './limits.ts';
export { locateProblems } from './locate-problems.ts';
export { numberProblem } from './number-problem.ts';
export { printJson } from './print-json.ts';
export { readFacts } from './read-facts.ts';
export { readJson } from './read-json.ts';
export { readPolicy } from './read-policy.ts';
