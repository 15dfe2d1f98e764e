import { add, cardsOf, indicatorsOf, metricOf, metricPointer, patched, replace, type Random, type Seeded } from './defect.ts';
import type { Policy } from '@scorewright/schemas';

const TEXT = { ru: 'Уточнено при согласовании', en: 'Made precise when it was agreed' };

/** Changes that leave a clean regulation clean: whatever is found after one of them is a false alarm. */
export const HARMLESS: readonly { readonly name: string; readonly seed: (policy: Policy, random: Random) => Seeded | undefined }[] = [
  { name: 'another term', seed: () => patched(add('/terms/-', { term: TEXT, definition: TEXT })) },
  { name: 'another principle', seed: () => patched(add('/principles/-', { name: TEXT, text: TEXT })) },
  {
    name: 'another section',
    seed: (_policy, random) => patched(add('/sections/-', { id: `note-${random.whole(1, 999)}`, title: TEXT, text: TEXT, place: 'final' })),
  },
  { name: 'another title', seed: () => patched(replace('/title', TEXT)) },
  { name: 'another monitoring', seed: (policy) => patched(add('/cycle/monitoring/-', { every: 'weekly', who: policy.owner, what: TEXT })) },
  { name: 'another review', seed: (policy) => patched(add('/cycle/reviews/-', { every: 'quarterly', what: TEXT, who: policy.owner, next: '2027-03-31' })) },
  { name: 'an earlier announcement', seed: (_policy, random) => patched(replace('/introduction/announced', `2026-0${random.whole(6, 8)}-10`)) },
  {
    name: 'indicators in another order',
    seed: (policy, random) => {
      const card = random.pick(cardsOf(policy));
      return card && patched(replace(`${card.pointer}/indicators`, card.item.indicators.toReversed()));
    },
  },
  { name: 'metrics in another order', seed: (policy) => patched(replace('/metrics', policy.metrics.toReversed())) },
  {
    name: 'a reason for an indicator',
    seed: (policy, random) => {
      const placed = random.pick(indicatorsOf(policy));
      return placed && patched(add(`${placed.pointer}/why`, TEXT));
    },
  },
  {
    name: 'figures that are ready a day earlier',
    seed: (policy, random) => {
      const placed = random.pick(indicatorsOf(policy).filter(({ item }) => (metricOf(policy, item.metric)?.source?.readyAfterDays ?? 0) > 0));
      return (
        placed &&
        patched(
          replace(
            `${metricPointer(policy, placed.item.metric)}/source/readyAfterDays`,
            Number(metricOf(policy, placed.item.metric)?.source?.readyAfterDays) - 1,
          ),
        )
      );
    },
  },
  {
    name: 'a larger budget',
    seed: (policy, random) => {
      const card = random.pick(cardsOf(policy).filter(({ item }) => item.budget !== undefined));
      return card && patched(replace(`${card.pointer}/budget`, Math.ceil(Number(card.item.budget) * (1 + random.next()))));
    },
  },
  {
    name: 'numbers as texts',
    seed: (policy, random) => {
      const placed = random.pick(indicatorsOf(policy).filter(({ item }) => item.weight !== undefined));
      return placed && patched(replace(`${placed.pointer}/weight`, Number(placed.item.weight).toFixed(2)));
    },
  },
  {
    name: 'one example fewer',
    seed: (policy) => ((policy.examples?.length ?? 0) > 3 ? patched({ op: 'remove', path: `/examples/${(policy.examples?.length ?? 1) - 2}` }) : undefined),
  },
  {
    name: 'another approver of corrections',
    seed: (policy) => {
      const approvers = policy.corrections?.grounds[0]?.approvers;
      return approvers && patched(add('/corrections/grounds/0/approvers/-', 'Юрист'));
    },
  },
];
