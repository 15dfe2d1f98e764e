import type { Curve, Indicator, Pays } from '@scorewright/schemas';
import { choose, equal, max, min, text, when } from '../../operators/build.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { hole, numeral } from '../draft/literal.ts';
import type { Expression } from '../sheet.ts';
import type { NumberType } from '../draft/types.ts';
import { PERCENT_TYPE, PLAIN_TYPE, TEXT_TYPE } from '../draft/types.ts';
import { bandOf } from './bands.ts';
import { constant } from './constant.ts';
import { linear } from './linear.ts';
import { marginal } from './marginal.ts';
import { nothing } from './nothing.ts';
import type { PaysKind } from './pays.ts';
import { proportional } from './proportional.ts';
import { stairs } from './stairs.ts';

const KINDS: { readonly [kind in Pays['kind']]: PaysKind<kind> } = { nothing, constant, proportional, linear, marginal, stairs };

/** A value that a curve is read at, and the line that the band found is written to. */
export interface Looked {
  readonly value: Expression;
  readonly type: NumberType;
  readonly bandLine: { readonly id: string; readonly indicator?: Indicator; readonly optional?: boolean };
}

/** Writes the line of the band and gives what the band pays, within the curve's floor and cap. */
export function lowerCurve(
  draft: Draft,
  curve: Curve,
  pointer: string,
  { value, type: valueType, bandLine }: Looked,
): { readonly expression: Expression; readonly type: NumberType } {
  const type = curve.gives === 'percent' ? PERCENT_TYPE : PLAIN_TYPE;
  const band = put(draft, { ...bandLine, role: 'band', type: TEXT_TYPE, pointer, expression: bandOf(curve, value, valueType.unit) });
  const cases = curve.bands.map((one) => {
    const kind = KINDS[one.pays.kind] as PaysKind<Pays['kind']>;
    return [equal(band, text(one.id)), kind({ band: one, pays: one.pays, value, valueType, type })] as const;
  });
  const [only] = cases;
  const [last] = cases.slice(-1);
  if (only === undefined || last === undefined) return { expression: hole(type), type };
  // Also the only band is asked for, so that nothing is paid where no band owns the value.
  const paid = cases.length === 1 ? when(only[0], only[1], hole(type)) : choose(cases.slice(0, -1), last[1]);
  return { expression: within(paid, curve.floor, curve.cap, type), type };
}

/** At least the floor, then at most the cap, where they are given. */
export function within(value: Expression, floor: number | string | undefined, cap: number | string | undefined, { unit }: NumberType): Expression {
  const floored = floor === undefined ? value : max(value, numeral(floor, unit));
  return cap === undefined ? floored : min(floored, numeral(cap, unit));
}
