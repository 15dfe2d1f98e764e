import type { PolicyDocument } from '@scorewright/engine';
import type { LintConfig } from '@scorewright/schemas';
import { keptViews } from './kept/views.ts';
import { limitOf } from './config.ts';
import type { CardView, Context } from './context.ts';
import type { Profile, Rule } from './rule.ts';

/** What all rules of one run share. Analyses of the cards are computed once, whichever rule asks first. */
export type Shared = Pick<Context, 'document' | 'policy' | 'today' | 'cards' | 'metric' | 'statistics' | 'results'>;

export function sharedContext(
  document: PolicyDocument,
  { today, statistics, results }: Pick<Shared, 'today' | 'statistics' | 'results'>,
  viewsOf: typeof keptViews = keptViews,
): Shared {
  const { policy } = document;
  const places = new Map(policy.metrics.map((metric, index) => [metric.id, { metric, pointer: `/metrics/${index}` }]));
  const metrics = new Map(policy.metrics.map((metric) => [metric.id, metric]));
  const cards = viewsOf(document, metrics);
  return { document, policy, today, cards, metric: (id) => places.get(id), statistics, results };
}

function ownLimit({ card }: CardView, name: string): number | undefined {
  const own = new Map<string, unknown>(Object.entries(card.limitsOfProfile ?? {})).get(name);
  return typeof own === 'number' || (typeof own === 'string' && Number.isFinite(Number(own))) ? Number(own) : undefined;
}

/** The limit of a rule for a card, a profile, or everybody. */
export const limitFor =
  (config: LintConfig | undefined, rule: Rule) =>
  (name: string, at?: Profile | CardView): number => {
    if (typeof at !== 'object') return limitOf(config, rule, name, at);
    return ownLimit(at, name) ?? limitOf(config, rule, name, at.profile);
  };
