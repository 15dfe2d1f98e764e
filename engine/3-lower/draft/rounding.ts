import type { Rounding } from '@scorewright/schemas';
import { decimal } from '../../values/decimal.ts';
import type { Draft } from './draft.ts';
import { decimalText } from './literal.ts';
import type { LineRounding } from '../sheet.ts';

/** The line of the rounding contract for a role: that of the indicator, else of the card, else of the policy. */
export function roundingOf(draft: Draft, what: Rounding['what'], indicatorId?: string): LineRounding | undefined {
  const indicator = draft.indicators.find(({ item }) => item.id === indicatorId);
  return (
    firstOf(indicator?.item.rounding, indicator?.pointer ?? '', what) ??
    firstOf(draft.card.rounding, draft.pointer, what) ??
    firstOf(draft.policy.rounding, '', what)
  );
}

function firstOf(contract: readonly Rounding[] | undefined, parent: string, what: Rounding['what']): LineRounding | undefined {
  const index = contract?.findIndex((entry) => entry.what === what) ?? -1;
  const entry = contract?.[index];
  // A step of zero is reported by the checks of the contract.
  if (entry === undefined || decimal(entry.to).isZero()) return undefined;
  return { step: decimalText(entry.to), mode: entry.mode, pointer: `${parent}/rounding/${index}` };
}
