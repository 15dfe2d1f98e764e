import { checkPolicy, type PolicyDocument } from '@scorewright/engine';
import type { Metric, Policy, Scorecard } from '@scorewright/schemas';
import { cardView } from './card-view.ts';
import type { CardView } from './context.ts';

/** Views kept: a regulation that is being written has one card that changes and many that do not. */
const MOST = 64;

/** What no calculation of a card reads. */
const UNREAD: ReadonlySet<string> = new Set<keyof Policy>([
  '$schema',
  'version',
  'title',
  'purpose',
  'covers',
  'cardGoals',
  'terms',
  'principles',
  'sections',
  'owner',
  'goals',
  'scorecards',
  'corrections',
  'introduction',
  'examples',
  'waivers',
]);

/** The views of one shared part, by what is the card's own. */
let kept: { readonly shared: string; readonly views: Map<string, CardView> } = { shared: '', views: new Map() };

/** A mistake anywhere in the policy refuses the calculation of every card. */
const sharedPart = (document: PolicyDocument): string => {
  const { policy } = document;
  const read = Object.entries(policy).filter(([name]) => !UNREAD.has(name));
  const mistakes = checkPolicy(document).map(({ code, severity, pointer }) => [code, severity, pointer]);
  return JSON.stringify([read, policy.scorecards.map(({ id }) => id), mistakes]);
};

const ownPart = ({ examples = [] }: Policy, card: Scorecard, index: number): string =>
  JSON.stringify([index, card, examples.filter(({ scorecard }) => scorecard === card.id)]);

/** Keeps the newest. */
function keep(views: Map<string, CardView>, key: string, view: CardView): void {
  views.delete(key);
  views.set(key, view);
  const [oldest] = views.keys();
  if (views.size > MOST && oldest !== undefined) views.delete(oldest);
}

/**
 * The cards of a document as the rules see them. A card whose own text is the same as before, and everything that its calculation reads, is the same
 * view: what was computed for it stays. INVARIANT: a view depends on its key alone, so that a kept one says what a new one would.
 */
export function keptViews(document: PolicyDocument, metrics: ReadonlyMap<string, Metric>): readonly CardView[] {
  const { policy } = document;
  const shared = sharedPart(document);
  if (shared !== kept.shared) kept = { shared, views: new Map() };
  const { views } = kept;
  return policy.scorecards.map((card, index) => {
    const key = ownPart(policy, card, index);
    const view = views.get(key) ?? cardView(document, index, metrics);
    keep(views, key, view);
    return view;
  });
}

/** The cards of a document that is only tried: views that are kept are used, and none of a new one is kept, so that a trial pushes nothing out. */
export function borrowedViews(document: PolicyDocument, metrics: ReadonlyMap<string, Metric>): readonly CardView[] {
  const { policy } = document;
  const views = sharedPart(document) === kept.shared ? kept.views : new Map<string, CardView>();
  return policy.scorecards.map((card, index) => views.get(ownPart(policy, card, index)) ?? cardView(document, index, metrics));
}
