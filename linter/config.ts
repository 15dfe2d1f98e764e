import type { Severity } from './finding.ts';
import type { Limit, Profile, Rule } from './rule.ts';

/** Severity and limits of one rule, for everybody or for one role profile. */
export interface RuleSettings { readonly severity?: Severity; readonly limits?: { readonly [name: string]: number } }

export interface RuleConfig extends RuleSettings { readonly profiles?: { readonly [profile in Profile]?: RuleSettings } }

/** What a company sets: `lint-config.schema.json`. */
export interface LintConfig { readonly format: 'scorewright-lint/1'; readonly rules?: { readonly [id: string]: 'off' | Severity | RuleConfig } }

const settingsOf = (config: LintConfig | undefined, rule: string): RuleConfig | 'off' => {
  const given = config?.rules && Object.hasOwn(config.rules, rule) ? config.rules[rule] : undefined;
  if (given === undefined) return {};
  return typeof given === 'object' || given === 'off' ? given : { severity: given };
};

export const isOff = (config: LintConfig | undefined, rule: Rule): boolean => settingsOf(config, rule.id) === 'off';

/** The severity of a finding of a rule at a card of the profile. */
export function severityOf(config: LintConfig | undefined, rule: string, own: Severity, profile?: Profile): Severity {
  const settings = settingsOf(config, rule);
  if (settings === 'off') return own;
  return (profile && settings.profiles?.[profile]?.severity) ?? settings.severity ?? own;
}

const named = (limits: { readonly [name: string]: number } | undefined, name: string): number | undefined =>
  (limits && Object.hasOwn(limits, name) ? limits[name] : undefined);

/** A limit of a rule without the card's own. A rule that asks for a limit that it does not declare is a defect of ours. */
export function limitOf(config: LintConfig | undefined, rule: Rule, name: string, profile?: Profile): number {
  const limit: Limit | undefined = rule.limits && Object.hasOwn(rule.limits, name) ? rule.limits[name] : undefined;
  if (!limit) throw new Error(`rule ${rule.id} declares no limit ${name}`);
  const settings = settingsOf(config, rule.id);
  const configured = settings === 'off' ? undefined : named(profile && settings.profiles?.[profile]?.limits, name) ?? named(settings.limits, name);
  return configured ?? (profile && limit.byProfile?.[profile]) ?? limit.default;
}
