import type { IndicatorGroup } from '@scorewright/schemas';
import { indicatorLabel } from '../5-tell/labels.ts';
import type { Written } from './blocks.ts';
import { sentences } from './blocks.ts';
import type { CardPlace, PrintContext } from './context.ts';
import { logicOf, textOf } from './context.ts';
import { percent } from './quantities.ts';
import { say } from './words/index.ts';

/** `Revenue and margin form one part of the index. Its score is at most 120 %. It counts only where group.financial >= 80 %.` */
export function groupClause(context: PrintContext, { card }: CardPlace, { name, indicators, highest, lowest, floor, cap, when }: IndicatorGroup): Written {
  const { policy, language } = context;
  const names = indicators.map((id) => say(language, 'quantity.named', { name: indicatorLabel(policy, card.id, id, language) })).join(', ');
  return {
    title: textOf(context, name),
    blocks: sentences(
      say(language, highest === undefined && lowest === undefined ? 'group' : 'group.some', { names }),
      highest === undefined ? undefined : say(language, highest === 1 ? 'group.best' : 'group.highest', { count: String(highest) }),
      lowest === undefined ? undefined : say(language, lowest === 1 ? 'group.worst' : 'group.lowest', { count: String(lowest) }),
      floor === undefined ? undefined : say(language, 'group.floor', { value: percent(context, floor) }),
      cap === undefined ? undefined : say(language, 'group.cap', { value: percent(context, cap) }),
      when === undefined ? undefined : say(language, 'group.when', { condition: logicOf(context, when, card.id, { kind: 'boolean' }) }),
    ),
  };
}
