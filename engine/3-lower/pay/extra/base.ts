import type { ExtraPay } from '@scorewright/schemas';
import { max, number, percentOf, subtract } from '../../../operators/build.ts';
import type { Draft } from '../../draft/draft.ts';
import { lowerQuantity } from '../../draft/quantity.ts';
import type { Expression } from '../../sheet.ts';
import { PERCENT_TYPE, numberIn } from '../../draft/types.ts';

/** What a commission is paid on: of - above, 0 when negative, x share / 100. Undefined where a formula pays. */
export function baseOf(draft: Draft, { of, above, share }: ExtraPay, pointer: string): Expression | undefined {
  if (of === undefined) return undefined;
  const type = numberIn(draft.currency);
  const whole = lowerQuantity(draft, of, `${pointer}/of`, type);
  const part = above === undefined ? whole : subtract(whole, lowerQuantity(draft, above, `${pointer}/above`, type));
  const paidOn = max(part, number('0', type.unit));
  return share === undefined ? paidOn : percentOf(lowerQuantity(draft, share, `${pointer}/share`, PERCENT_TYPE), paidOn);
}
