import type { Rule } from '../rule.ts';

/** R29..R48: money at risk, people, statistics, law, the life of the regulation, completeness. */
export const LIFE: readonly Rule[] = [];
