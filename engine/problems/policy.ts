import { cardProblems } from './policy/cards.ts';
import { indicatorProblems } from './policy/indicators.ts';
import { nameProblems } from './policy/names.ts';

/** Problems of a policy that can be found without facts. */
export const policyProblems = { ...nameProblems, ...indicatorProblems, ...cardProblems };
