import { describe, readConforming, type Problem } from '@scorewright/engine';
import { lintConfigSchema, lintConfigValidator, type LintConfig, type RuleConfig } from '@scorewright/schemas';
import { checkCustomRules } from './custom/check.ts';
import type { Localized, Severity } from './finding.ts';
import type { Limit, Profile, Rule } from './rule.ts';

/** What is wrong with a configuration, at its place, in words. */
export interface ConfigProblem {
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: Localized;
}

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
  limits && Object.hasOwn(limits, name) ? limits[name] : undefined;

/** A limit of a rule without the card's own. A rule that asks for a limit that it does not declare is a defect of ours. */
export function limitOf(config: LintConfig | undefined, rule: Rule, name: string, profile?: Profile): number {
  const limit: Limit | undefined = rule.limits && Object.hasOwn(rule.limits, name) ? rule.limits[name] : undefined;
  if (!limit) throw new Error(`rule ${rule.id} declares no limit ${name}`);
  const settings = settingsOf(config, rule.id);
  const configured = settings === 'off' ? undefined : (named(profile && settings.profiles?.[profile]?.limits, name) ?? named(settings.limits, name));
  return configured ?? (profile && limit.byProfile?.[profile]) ?? limit.default;
}

const inWords = (problem: Problem): ConfigProblem => ({
  pointer: problem.pointer,
  ...(problem.line !== undefined && { line: problem.line }),
  ...(problem.column !== undefined && { column: problem.column }),
  message: { en: describe(problem, 'en').message, ru: describe(problem, 'ru').message },
});

/** Rules and limits that a configuration names and nobody has. */
function unknownNames({ rules = {}, custom = [] }: LintConfig, known: readonly Rule[]): readonly ConfigProblem[] {
  return Object.entries(rules).flatMap(([id, setting]): readonly ConfigProblem[] => {
    const pointer = `/rules/${id}`;
    const rule = known.find((one) => one.id === id);
    if (!rule) {
      if (custom.some((one) => one.id === id)) return [];
      return [{ pointer, message: { en: `there is no rule \`${id}\``, ru: `правила \`${id}\` нет` } }];
    }
    if (typeof setting !== 'object') return [];
    const groups = [
      ['', setting.limits] as const,
      ...Object.entries(setting.profiles ?? {}).map(([profile, { limits }]) => [`/profiles/${profile}`, limits] as const),
    ];
    return groups.flatMap(([place, limits = {}]) =>
      Object.keys(limits)
        .filter((name) => !rule.limits || !Object.hasOwn(rule.limits, name))
        .map((name) => {
          const names = Object.keys(rule.limits ?? {})
            .map((one) => `\`${one}\``)
            .join(', ');
          return {
            pointer: `${pointer}${place}/limits/${name}`,
            message: {
              en: `rule ${id} has no limit \`${name}\`; it has ${names || 'none'}`,
              ru: `у правила ${id} нет порога \`${name}\`; есть ${names || 'ни одного'}`,
            },
          };
        }),
    );
  });
}

/** Reads a configuration; it is there only when nothing is wrong with it, else the problems say what, all at once. `known`: the rules that can be set. */
export function readLintConfig(
  input: string | Uint8Array,
  known: readonly Rule[],
): { readonly config?: LintConfig; readonly problems: readonly ConfigProblem[] } {
  const { source, problems } = readConforming(input, 'call', { schema: lintConfigSchema, conforms: lintConfigValidator, validator: lintConfigValidator });
  if (!source) return { problems: problems.map(inWords) };
  const config = source.value as LintConfig;
  const found = [...unknownNames(config, known), ...checkCustomRules(config.custom ?? [])].map((problem): ConfigProblem => {
    const { line, column } = source.locate(problem.pointer);
    return { ...problem, line, column };
  });
  return found.length > 0 ? { problems: found } : { config, problems: [] };
}
