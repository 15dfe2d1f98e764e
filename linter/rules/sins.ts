import type { Rule } from '../rule.ts';

/** S01..S10: the ten deadly sins. */
export const SINS: readonly Rule[] = [];
