import type { Indicator, IndicatorGroup } from '@scorewright/schemas';
import { bounds, percentage } from './decimals.ts';
import type { Draft, Readable } from './draft.ts';
import { declared } from './draft.ts';
import type { Random } from './random.ts';
import type { Scope } from './expressions.ts';
import { condition } from './expressions.ts';

/** What expressions after them read of groups. */
export const groupLines = (groups: readonly IndicatorGroup[]): readonly Readable[] =>
  groups.map(({ id }) => ({ name: `group.${id}`, kind: 'number', unit: '%' }));

/** In a part of the groups that can compare their scores, only the best or the worst of them count. */
const someOf = (random: Random, list: readonly Indicator[]): Partial<IndicatorGroup> => {
  if (!random.chance(0.4) || list.some(({ missing }) => missing === 'reweight')) return {};
  return { [random.pick(['highest', 'highest', 'lowest'])]: random.between(1, list.length) };
};

/** One or two groups in a part of the cards; the second may stand on the first. */
export const groups = (draft: Draft, scored: readonly Indicator[], lines: Scope): readonly IndicatorGroup[] => {
  const { random } = draft;
  if (!random.chance(0.25)) return [];
  const cut = random.between(1, scored.length);
  const lists = [scored.slice(0, cut), random.chance(0.6) ? scored.slice(cut) : []].filter((list) => list.length > 0);
  return lists.reduce<readonly IndicatorGroup[]>(
    (before, list, at) => [
      ...before,
      {
        id: `part-${at + 1}`,
        name: `Part ${at + 1}`,
        indicators: list.map(({ id }) => id),
        ...(random.chance(0.4) && { when: condition(draft, [...declared(draft), ...lines, ...groupLines(before)], 2) }),
        ...someOf(random, list),
        ...bounds(random, () => percentage(random), 0.2, 0.6),
      },
    ],
    [],
  );
};
