import type { Policy } from '@scorewright/schemas';

/** Number of the clause at a pointer of the policy. */
export const clauseOf = (_policy: Policy, pointer: string): string => pointer;
