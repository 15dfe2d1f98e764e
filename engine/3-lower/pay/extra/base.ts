import type { ExtraPay } from '@scorewright/schemas';
import { max, number, percentOf, subtract } from '../../../operators/build.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Measured } from '../../draft/quantity.ts';
import { inferQuantity, lowerQuantity } from '../../draft/quantity.ts';
import { PERCENT_TYPE, numberIn } from '../../draft/types.ts';
import { isByUnit } from '../../../2-check/by-unit.ts';

/** What an extra is paid on: of - above, 0 when negative, x share / 100; money, or of any unit for a piece rate. Undefined where a formula pays. */
export function baseOf(draft: Draft, extra: ExtraPay, pointer: string): Measured | undefined {
  const { of, above, share } = extra;
  if (of === undefined) return undefined;
  const money = numberIn(draft.currency);
  const { expression: whole, type }: Measured = isByUnit(extra)
    ? inferQuantity(draft, of, `${pointer}/of`, draft.currency)
    : { expression: lowerQuantity(draft, of, `${pointer}/of`, money), type: money };
  const part = above === undefined ? whole : subtract(whole, lowerQuantity(draft, above, `${pointer}/above`, type));
  const paidOn = max(part, number('0', type.unit));
  const expression = share === undefined ? paidOn : percentOf(lowerQuantity(draft, share, `${pointer}/share`, PERCENT_TYPE), paidOn);
  return { expression, type };
}
