import { ceilingQuotient, multiply, number, quantity } from '../../operators/build.ts';
import { PLAIN, divideUnits, isSameMeasure } from '../../values/unit.ts';
import { report } from '../draft/draft.ts';
import { numeral } from '../draft/literal.ts';
import type { Measured } from '../draft/quantity.ts';
import { inferQuantity, isDecimal } from '../draft/quantity.ts';
import type { Expression } from '../sheet.ts';
import type { PlanMethod } from './method.ts';

type CapacityAt = Parameters<PlanMethod<'capacity'>>[0];

/**
 * required / (people x days), rounded up to the step, exactly. The units must give the metric's, but for what they count: 2,000 m2 for 3 people
 * and 21 days is a plan in `m2/person/day`, or in `m2/day`. A bare decimal has whatever unit fits.
 */
export const capacity: PlanMethod<'capacity'> = (at) => {
  const required = part(at, 'required');
  const [first, ...rest] = [part(at, 'people'), part(at, 'days')].filter((given) => given !== undefined);
  if (required === undefined) return numeral(0, at.type.unit);
  checkUnit(at, required, first === undefined ? [] : [first, ...rest]);
  const divisor: Expression = first === undefined ? number('1') : multiply(plain(first), ...rest.map(plain));
  return ceilingQuotient(quantity(required.expression, at.type.unit), divisor, numeral(at.plan.step, at.type.unit));
};

const plain = ({ expression }: Measured): Expression => quantity(expression, PLAIN);

function part({ draft, plan, pointer, place }: CapacityAt, name: 'required' | 'people' | 'days'): Measured | undefined {
  const given = plan[name];
  return given === undefined ? undefined : inferQuantity(draft, given, `${pointer}/${name}`, PLAIN, place.item.id);
}

function checkUnit({ draft, plan, pointer, type }: CapacityAt, required: Measured, divisors: readonly Measured[]): void {
  if ([plan.required, plan.people, plan.days].some((given) => given !== undefined && isDecimal(given))) return;
  const derived = divisors.reduce<string | undefined>((unit, divisor) => unit && divideUnits(unit, divisor.type.unit), required.type.unit);
  if (derived === undefined || !isSameMeasure(derived, type.unit)) report(draft, 'capacity-unit', pointer, { derived: derived ?? '?', unit: type.unit });
}
