import { RULES, SINS, type Rule } from '@scorewright/linter';

/** A rule as the catalogue lists it. */
export interface RuleEntry extends Pick<Rule, 'id' | 'name' | 'origin' | 'title' | 'why'> {
  readonly isSin: boolean;
}

/** A rule as its own page tells it; its examples are run by the worker. */
export interface RulePage extends RuleEntry, Pick<Rule, 'needs' | 'messages' | 'passed'> {
  readonly limits: readonly { readonly name: string; readonly what: { readonly en: string; readonly ru: string }; readonly value: number }[];
}

const entryOf = ({ id, name, origin, title, why }: Rule): RuleEntry => ({ id, name, origin, title, why, isSin: SINS.includes(id) });

/** The catalogue in the order of the registry. */
export const ruleEntries = (): readonly RuleEntry[] => RULES.map(entryOf);

/** Undefined where there is no rule of that id. */
export function rulePage(id: string): RulePage | undefined {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return undefined;
  const limits = Object.entries(rule.limits ?? {}).map(([name, { what, default: value }]) => ({ name, what, value }));
  return { ...entryOf(rule), needs: rule.needs, messages: rule.messages, passed: rule.passed, limits };
}
