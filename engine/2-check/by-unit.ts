import type { ExtraPay } from '@scorewright/schemas';

/** Whether an extra pays money for each unit of its base, as opposed to a percent of it. */
export const isByUnit = ({ perUnit, brackets = [] }: ExtraPay): boolean => perUnit !== undefined || brackets.some((bracket) => bracket.perUnit !== undefined);
