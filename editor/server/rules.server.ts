import { rulesFor, RULES, SINS, type ConfigProblem, type LintConfig, type Rule } from '@scorewright/linter';
import { lintConfigOf, may, type Actor } from '@scorewright/store';
import { settingIn, type RuleSetting } from '#lib/proof/rules/settings.ts';
import { database } from './store.server.ts';

/** Of the ten sins, of the others, on waivers, or of the organisation. */
type Kind = 'sin' | 'other' | 'waiver' | 'company';

/** A rule as the catalogue lists it, with what the organisation has set for it. */
export interface RuleEntry extends Pick<Rule, 'id' | 'name' | 'origin' | 'title' | 'why'> {
  readonly kind: Kind;
  readonly setting: RuleSetting;
}

/** A rule as its own page tells it; its examples are run by the worker. */
export interface RulePage extends RuleEntry, Pick<Rule, 'needs' | 'messages' | 'passed'> {
  readonly limits: readonly { readonly name: string; readonly what: { readonly en: string; readonly ru: string }; readonly value: number }[];
}

/** The configuration of the linter, for somebody who may read it. */
export interface LinterSettings {
  readonly text: string | null;
  readonly hash: string | null;
  readonly problems: readonly ConfigProblem[];
  readonly mayChange: boolean;
}

function kindOf({ id, origin }: Rule): Kind {
  if (SINS.includes(id)) return 'sin';
  if (origin === 'company') return 'company';
  return RULES.some((rule) => rule.id === id) ? 'other' : 'waiver';
}

const entryOf = (rule: Rule, config: LintConfig | undefined): RuleEntry => {
  const { id, name, origin, title, why } = rule;
  return { id, name, origin, title, why, kind: kindOf(rule), setting: settingIn(config, id) };
};

const pageOf = (rule: Rule, config: LintConfig | undefined): RulePage => {
  const limits = Object.entries(rule.limits ?? {}).map(([name, { what, default: value }]) => ({ name, what, value }));
  return { ...entryOf(rule, config), needs: rule.needs, messages: rule.messages, passed: rule.passed, limits };
};

/** The rules and the settings of the organisation, as somebody may see them. */
export async function catalogue(actor: Actor): Promise<{
  readonly entries: () => readonly RuleEntry[];
  readonly page: (id: string) => RulePage | undefined;
  readonly settings: LinterSettings | undefined;
}> {
  const stored = may(actor, 'setting.read') ? await lintConfigOf(await database()) : undefined;
  const rules = rulesFor(stored?.config);
  return {
    entries: () => rules.map((rule) => entryOf(rule, stored?.config)),
    page: (id) => rules.filter((rule) => rule.id === id).map((rule) => pageOf(rule, stored?.config))[0],
    settings: may(actor, 'setting.read')
      ? { text: stored?.text ?? null, hash: stored?.hash ?? null, problems: stored?.problems ?? [], mayChange: may(actor, 'setting.change') }
      : undefined,
  };
}
