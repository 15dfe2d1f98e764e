import type { LintConfig } from '@scorewright/schemas';
import { customRule } from './custom/rule.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { WAIVER_RULES } from './waivers/index.ts';

/** The linter's own rules: the registry, and those on waivers. */
export const OWN_RULES: readonly Rule[] = [...RULES, ...Object.values(WAIVER_RULES)];

/** All rules of a run: the linter's own, and those that the configuration adds. */
export const rulesFor = (config: LintConfig | undefined): readonly Rule[] => [...OWN_RULES, ...(config?.custom ?? []).map(customRule)];
