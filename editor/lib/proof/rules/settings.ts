import type { LintConfig, PatchOperation, Severity } from '@scorewright/linter';
import { readTree } from '#lib/document/json-tree.ts';
import { patchText } from '#lib/document/patch-text.ts';

/** What the organisation has set for a rule. `own`: each finding as grave as the rule says. */
export interface RuleSetting {
  readonly severity: 'own' | 'off' | Severity;
  readonly limits: { readonly [name: string]: number };
  /** Something else is set for some profiles; it stands in the text of the settings. */
  readonly byProfile: boolean;
}

const NO_SETTING: RuleSetting = { severity: 'own', limits: {}, byProfile: false };

/** The settings of an organisation that has none yet. */
export const BLANK_CONFIG = `${JSON.stringify({ format: 'scorewright-lint/1', rules: {}, custom: [] }, null, 2)}\n`;

export function settingIn(config: Pick<LintConfig, 'rules'> | undefined, id: string): RuleSetting {
  const given = config?.rules && Object.hasOwn(config.rules, id) ? config.rules[id] : undefined;
  if (given === undefined) return NO_SETTING;
  if (typeof given !== 'object') return { ...NO_SETTING, severity: given };
  return { severity: given.severity ?? 'own', limits: given.limits ?? {}, byProfile: given.profiles !== undefined };
}

const isSame = (a: RuleSetting, b: RuleSetting): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether anything is set for the rule. */
export const isSet = (setting: RuleSetting): boolean => !isSame(setting, NO_SETTING);

/** What a rule is given in the text; `undefined` where nothing is left to be said. */
function written({ severity, limits }: RuleSetting, profiles: unknown): unknown {
  if (severity === 'off') return 'off';
  const hasLimits = Object.keys(limits).length > 0;
  if (!hasLimits && profiles === undefined) return severity === 'own' ? undefined : severity;
  return { ...(severity !== 'own' && { severity }), ...(hasLimits && { limits }), ...(profiles !== undefined && { profiles }) };
}

/**
 * The text of the settings with what is wanted for one rule; all else stays as it is laid out. What is set for profiles is kept, but for a rule that is
 * switched off. `text`: one that the server has taken; `null` where there is none.
 */
export function withSetting(text: string | null, id: string, wanted: RuleSetting): string {
  const whole = text ?? BLANK_CONFIG;
  const config = readTree(whole)?.value as LintConfig;
  if (isSame(settingIn(config, id), wanted)) return whole;
  const given = config.rules?.[id];
  const value = written(wanted, typeof given === 'object' ? given.profiles : undefined);
  const path = `/rules/${id}`;
  const rules: readonly PatchOperation[] = config.rules === undefined ? [{ op: 'add', path: '/rules', value: {} }] : [];
  const change: readonly PatchOperation[] =
    value === undefined ? (given === undefined ? [] : [{ op: 'remove', path }]) : [{ op: given === undefined ? 'add' : 'replace', path, value }];
  return patchText(whole, [...rules, ...change]);
}
