import { checkPolicy, readByCalculations, type PolicyDocument } from '@scorewright/engine';
import type { Metric, Policy, Scorecard } from '@scorewright/schemas';
import { cardView } from '../card-view.ts';
import type { CardView } from '../context.ts';
import { connectedMetrics } from './connected.ts';
import { contentId } from './content-id.ts';

/** Views kept at least: a regulation that is being written has one card that changes and many that do not. */
const LEAST = 64;
/** Of each card the view as it is, the one while something is mistaken, and the one before. */
const OF_EACH = 3;

/** What is told apart for each card. */
const OF_A_CARD: ReadonlySet<string> = new Set<keyof Policy>(['metrics', 'corrections']);

/** The views by all that they depend on, the newest last. */
const kept = new Map<string, CardView>();

/** What all cards read. A mistake anywhere in the policy refuses the calculation of every card. */
function sharedPart(document: PolicyDocument): string {
  const { policy } = document;
  const read = readByCalculations(policy).filter(([name]) => !OF_A_CARD.has(name));
  const mistakes = checkPolicy(document).map(({ code, severity, pointer }) => [code, severity, pointer]);
  return [...read.map(([name, part]) => `${name} ${contentId(part)}`), contentId(policy.scorecards.map(({ id }) => id)), contentId(mistakes)].join();
}

function ownPart(policy: Policy, card: Scorecard, index: number): string {
  const own = (policy.examples ?? []).filter(({ scorecard }) => scorecard === card.id);
  return [index, contentId(card), ...own.map(contentId), 'metrics', ...connectedMetrics(policy, [card, ...own])].join();
}

/** Whatever is linted next is looked at as for the first time. */
export const forgetViews = (): void => {
  kept.clear();
};

/** Keeps the newest. */
function keep(key: string, view: CardView, most: number): void {
  kept.delete(key);
  kept.set(key, view);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/**
 * The cards of a document as the rules see them. A card whose own text is the same as before, and everything that its calculation reads, is the same
 * view: what was computed for it stays. INVARIANT: a view depends on its key alone, so that a kept one says what a new one would.
 */
export function keptViews(document: PolicyDocument, metrics: ReadonlyMap<string, Metric>): readonly CardView[] {
  const { policy } = document;
  const shared = sharedPart(document);
  const most = Math.max(LEAST, policy.scorecards.length * OF_EACH);
  return policy.scorecards.map((card, index) => {
    const key = `${shared} of ${ownPart(policy, card, index)}`;
    const view = kept.get(key) ?? cardView(document, index, metrics);
    keep(key, view, most);
    return view;
  });
}

/** The cards of a document that is only tried: views that are kept are used, and none of a new one is kept, so that a trial pushes nothing out. */
export function borrowedViews(document: PolicyDocument, metrics: ReadonlyMap<string, Metric>): readonly CardView[] {
  const { policy } = document;
  const shared = sharedPart(document);
  return policy.scorecards.map((card, index) => kept.get(`${shared} of ${ownPart(policy, card, index)}`) ?? cardView(document, index, metrics));
}
