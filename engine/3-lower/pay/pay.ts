import { number } from '../../operators/build.ts';
import { changedLine } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import { numberIn } from '../draft/types.ts';

/** `salary` (0 where the card has none) and `target-bonus`. */
export function lowerPay(draft: Draft): void {
  const type = numberIn(draft.currency);
  const pointer = `${draft.pointer}/pay`;
  const { salary, targetBonus } = draft.card.pay;
  put(draft, {
    id: 'salary',
    role: 'salary',
    type,
    rounds: 'salary',
    named: true,
    ...(salary === undefined
      ? { expression: number('0', type.unit), pointer }
      : { expression: lowerQuantity(draft, salary, `${pointer}/salary`, type), pointer: `${pointer}/salary` }),
  });
  if (targetBonus === undefined) return;
  const at = `${pointer}/targetBonus`;
  const made = changedLine(draft, 'target-bonus', type, at) ?? { expression: lowerQuantity(draft, targetBonus, at, type) };
  put(draft, { id: 'target-bonus', role: 'target-bonus', type, pointer: at, rounds: 'target-bonus', named: true, ...made });
}
