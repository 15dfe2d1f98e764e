import type { Rule } from '../rule.ts';
import { BAND_RULES } from './bands.ts';
import { CONDITION_RULES } from './conditions.ts';
import { VALUE_RULES } from './missing.ts';
import { NUMBER_RULES } from './numbers.ts';

/** How each operator is compiled. A sheet with an operator that has no rule is calculated row by row, as exactly. */
export const RULES: ReadonlyMap<string, Rule> = new Map(Object.entries({ ...VALUE_RULES, ...NUMBER_RULES, ...CONDITION_RULES, ...BAND_RULES }));
export { EPOCH } from './missing.ts';
