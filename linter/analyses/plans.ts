import { rationals, type FactTexts, type Rational } from '@scorewright/engine';
import type { Indicator, Plan } from '@scorewright/schemas';
import type { CardView, Context } from '../context.ts';
import { isNumber, lineAt, sheetOf } from './along.ts';
import { exactOf, isDecimal, magnitude, placesOf } from './exact.ts';

/** A plan that is stated beside its derivation. */
export type StatedPlan = Exclude<Plan, { readonly method: 'value' }> & { readonly stated: number | string };

export const isStated = (plan: Plan | undefined): plan is StatedPlan => plan !== undefined && plan.method !== 'value' && plan.stated !== undefined;

/** What the derivation gives, with the facts that it was derived from. */
export interface Derived {
  readonly value: Rational;
  readonly from: 'document' | { readonly example: string };
}

const textsOf = (facts: { readonly [id: string]: number | string | boolean }): FactTexts =>
  Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, typeof value === 'boolean' ? value : String(value)]));

/** Whether a derivation stands on numbers of the document alone. */
const readsNothing = (plan: StatedPlan): boolean => !/"(?:fact|var|formula|level|percent)":/.test(JSON.stringify(plan));

/** What the derivation of a stated plan gives: by the document alone, else for every example of the card. Empty when it cannot be derived. */
export function derivationsOf({ policy }: Context, view: CardView, { id }: Indicator, plan: StatedPlan): readonly Derived[] {
  const sheet = sheetOf(view);
  if (!sheet) return [];
  const target = `${id}.plan.derived`;
  const given = readsNothing(plan)
    ? [{ facts: {}, from: 'document' as const }]
    : (policy.examples ?? [])
        .filter(({ scorecard }) => scorecard === view.card.id)
        .map(({ id: example, facts }) => ({ facts: textsOf(facts), from: { example } }));
  return given.flatMap(({ facts, from }) => {
    const value = lineAt(sheet, facts, target);
    return isNumber(value) ? [{ value, from }] : [];
  });
}

/** Whether a stated plan is the derived one, written to the digits that it has: 188 for 188.4. */
export function isRoundingOf(stated: number | string, derived: Rational): boolean {
  const step = rationals.rational(1n, 10n ** BigInt(placesOf(stated)));
  return rationals.compare(magnitude(rationals.minus(exactOf(stated), derived)), step) < 0;
}

/** Baseline and uplift where both are numbers of the document. */
export function upliftOf(plan: Plan): { readonly baseline: Rational; readonly uplift: Rational } | undefined {
  return plan.method === 'uplift' && isDecimal(plan.baseline) ? { baseline: exactOf(plan.baseline), uplift: exactOf(plan.uplift) } : undefined;
}
