import type { Rule } from '../rule.ts';

/** R11..R28: arithmetic, and the shape of pay. */
export const PAY: readonly Rule[] = [];
