import type { Scorecard } from '@scorewright/schemas';
import type { Context, PersonResult } from './context.ts';
import type { Localized, PatchOperation, Severity } from './finding.ts';

export type Profile = Scorecard['profile'];

/** A limit with its default, and where the sources disagree by role, one for each profile. The lint configuration can change it. */
export interface Limit {
  readonly default: number;
  readonly byProfile?: { readonly [profile in Profile]?: number };
  readonly what: Localized;
}

/** What a rule reads: shown in the catalogue, and the reason when it is not there. */
export type Need =
  | 'goals'
  | 'metrics'
  | 'levers'
  | 'history'
  | 'plan'
  | 'levels'
  | 'curve'
  | 'sheet'
  | 'shape'
  | 'examples'
  | 'cycle'
  | 'introduction'
  | 'corrections'
  | 'sources'
  | 'budget'
  | 'results'
  | 'text';

/** One kind of finding of the rule: its words ({name} is replaced by data), its severity, and whether it means that evidence is lacking. */
export interface MessageKind extends Localized {
  readonly severity: Severity;
  readonly noEvidence?: true;
}

/** A change of the base regulation (linter/examples/base.ts) that the catalogue runs for real. */
export interface RuleExample {
  readonly title: Localized;
  readonly patch: readonly PatchOperation[];
  /** Results of people that come with it, for rules that read them. */
  readonly results?: readonly PersonResult[];
}

/**
 * A rule of the linter: data plus one function. Its file name is `<id>-<name>.ts`; its test is a table of `accepts` and `reports`.
 * The registry, the catalogue page, the presets, the editor's panel and the command line all read this.
 */
export interface Rule {
  /** `S01`..`S10` for the ten sins, `R11`.. for the others. */
  readonly id: string;
  readonly name: string;
  /** Where it comes from: `sin 1`, `case M18`, `labour law`. */
  readonly origin: string;
  readonly needs: readonly Need[];
  readonly title: Localized;
  /** Why it matters, in two or three sentences that a manager understands. */
  readonly why: Localized;
  readonly limits?: { readonly [name: string]: Limit };
  readonly messages: { readonly [message: string]: MessageKind };
  /** Words of a pass: why the rule found nothing. */
  readonly passed: Localized;
  readonly bad: RuleExample;
  readonly good: RuleExample;
  /** Reports through the context. Pure; a crash is caught by the linter and reported as an internal error. */
  readonly check: (context: Context) => void;
}

export const defineRule = <const Definition extends Rule>(rule: Definition): Rule => rule;
