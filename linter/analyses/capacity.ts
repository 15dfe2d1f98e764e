import { rationals, type Rational } from '@scorewright/engine';
import type { Indicator, Plan, Policy, Quantity } from '@scorewright/schemas';
import type { CardView, Context } from '../context.ts';
import { isNumber, lineAt, sheetOf } from './along.ts';
import { exactOf, exactQuantity } from './exact.ts';

export type CapacityPlan = Extract<Plan, { readonly method: 'capacity' }>;

/** A plan from the capacity of a process, with the numbers of the document or of a worked example. */
export interface Capacity {
  readonly view: CardView;
  readonly indicator: Indicator;
  readonly pointer: string;
  readonly plan: CapacityPlan;
  /** Absent where a part is a formula. */
  readonly parts?: { readonly required: Rational; readonly people: Rational; readonly days: Rational };
  /** The norm in force: the stated one, else the derived one. */
  readonly norm?: Rational;
  readonly derived?: Rational;
  readonly example?: string;
}

type Facts = { readonly [id: string]: number | string | boolean };

/** A quantity by the facts of an example, or by what is assumed when they are missing. */
function quantityIn(policy: Policy, facts: Facts, quantity: Quantity | undefined): Rational | undefined {
  if (quantity === undefined) return rationals.ONE;
  if (typeof quantity !== 'object') return exactQuantity(quantity);
  if (!('fact' in quantity)) return undefined;
  const { fact } = quantity;
  const value = Object.hasOwn(facts, fact) ? facts[fact] : (policy.facts ?? []).find(({ id }) => id === fact)?.whenMissing;
  return exactQuantity(value);
}

function partsOf(policy: Policy, facts: Facts, { required, people, days }: CapacityPlan): Pick<Capacity, 'parts'> {
  const [a, b, c] = [required, people, days].map((quantity) => quantityIn(policy, facts, quantity));
  return a && b && c ? { parts: { required: a, people: b, days: c } } : {};
}

/** The capacity plans of a card. */
export function capacitiesOf({ policy }: Context, view: CardView): readonly Capacity[] {
  const sheet = sheetOf(view);
  return view.indicators.flatMap(({ indicator, pointer }): readonly Capacity[] => {
    const { plan } = indicator;
    if (plan?.method !== 'capacity') return [];
    const example = (policy.examples ?? []).find(({ scorecard, expect }) => scorecard === view.card.id && expect.problems === undefined);
    const facts = example?.facts ?? {};
    const texts = Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, typeof value === 'boolean' ? value : String(value)]));
    const line = sheet && lineAt(sheet, texts, plan.stated === undefined ? `${indicator.id}.plan` : `${indicator.id}.plan.derived`);
    const derived = line && isNumber(line) ? line : undefined;
    const norm = plan.stated === undefined ? derived : exactOf(plan.stated);
    return [
      {
        view,
        indicator,
        pointer,
        plan,
        ...partsOf(policy, facts, plan),
        ...(norm && { norm }),
        ...(derived && { derived }),
        ...(example && { example: example.id }),
      },
    ];
  });
}
