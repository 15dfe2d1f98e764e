import type { Indicator, Plan } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { roundingOf } from './desk.ts';
import { evaluate } from './expression.ts';
import { amountOf, quantity } from './quantity.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, ONE, percentOf, plus, rational, times } from './rational.ts';
import { roundUpQuotient } from './rounding.ts';
import { averageOf } from './tokens.ts';
import { MISSING, requiredNumber } from './value.ts';
import { write } from './worksheet.ts';

type Of<M extends Plan['method']> = Extract<Plan, { readonly method: M }>;

const uplifted = (desk: Desk, plan: Of<'uplift'>, indicator: string): Rational => {
  const earlier = quantity(desk, plan.baseline, indicator);
  const baseline = earlier === MISSING && plan.newcomer !== undefined ? quantity(desk, plan.newcomer, indicator) : earlier;
  return percentOf(plus(HUNDRED, rational(plan.uplift)), requiredNumber(baseline));
};

const fromCapacity = (desk: Desk, plan: Of<'capacity'>, indicator: string): Rational => {
  const people = plan.people === undefined ? ONE : amountOf(desk, plan.people, indicator);
  const days = plan.days === undefined ? ONE : amountOf(desk, plan.days, indicator);
  return roundUpQuotient(amountOf(desk, plan.required, indicator), times(people, days), rational(plan.step));
};

/** The plan as its method derives it. */
const derived = (desk: Desk, plan: Plan, indicator: string): Rational => {
  switch (plan.method) {
    case 'value':
      return amountOf(desk, plan.value, indicator);
    case 'uplift':
      return uplifted(desk, plan, indicator);
    case 'predecessor':
      return requiredNumber(averageOf(plan.results.map((result) => quantity(desk, result, indicator))));
    case 'capacity':
      return fromCapacity(desk, plan, indicator);
    case 'benchmark':
      return percentOf(rational(plan.relative), amountOf(desk, plan.benchmark, indicator));
    case 'formula':
      return requiredNumber(evaluate(plan.formula, desk.read));
  }
};

/** Writes `i.plan`, and `i.plan.derived` beside a plan that the regulation states itself. */
export const writePlan = (desk: Desk, indicator: Indicator): void => {
  const { id, plan } = indicator;
  if (!plan) return;
  const rounding = roundingOf(desk, 'plan', indicator);
  const stated = 'stated' in plan ? plan.stated : undefined;
  if (stated !== undefined) write(desk.sheet, `${id}.plan.derived`, () => derived(desk, plan, id), rounding);
  const corrected = desk.changes.of('plan', id) as number | string | undefined;
  const given = corrected ?? stated;
  write(desk.sheet, `${id}.plan`, () => (given === undefined ? derived(desk, plan, id) : rational(given)), rounding);
};
