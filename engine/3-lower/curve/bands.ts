import type { Band, Curve } from '@scorewright/schemas';
import { and, atLeast, atMost, boolean, less, more, pick } from '../../operators/build.ts';
import { numeral } from '../draft/literal.ts';
import type { Expression } from '../sheet.ts';

/** The id of the band that owns the value; `unit`: of the value, and so of the ends. */
export const bandOf = ({ bands }: Curve, value: Expression, unit: string): Expression =>
  pick(
    bands.map((band) => [band.id, isWithin(band, value, unit)] as const),
    value,
  );

/** A square bracket owns its end; an end that is absent is open to infinity. */
function isWithin({ from, to, ends }: Band, value: Expression, unit: string): Expression {
  const conditions = [
    ...(from === undefined ? [] : [(ends.startsWith('[') ? atLeast : more)(value, numeral(from, unit))]),
    ...(to === undefined ? [] : [(ends.endsWith(']') ? atMost : less)(value, numeral(to, unit))]),
  ];
  const [first, ...rest] = conditions;
  return first === undefined ? boolean(true) : and(first, ...rest);
}
