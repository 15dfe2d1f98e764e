import { CARD_WORDS } from '@scorewright/engine';
import type { PatchOperation } from '@scorewright/linter';
import { below } from '#lib/document/pointer.ts';
import { documentNumber } from '#lib/format/numbers.ts';
import { listAt, recordAt } from '#lib/text/read.ts';
import { exactText, signOf, type Exact } from './exact.ts';
import { freeId, type Named, type Reader } from './read.ts';

/** The patch that takes an indicator out of a card, and its weight out of the variants. */
export function removeIndicator(card: unknown, pointer: string, { id, index }: Named): readonly PatchOperation[] {
  const variants = listAt(recordAt(card)['weightVariants']).flatMap((variant, at) => {
    const entry = listAt(recordAt(variant)['weights']).findIndex((weight) => recordAt(weight)['indicator'] === id);
    return entry < 0 ? [] : [{ op: 'remove' as const, path: below(pointer, 'weightVariants', at, 'weights', entry) }];
  });
  return [...variants, { op: 'remove', path: below(pointer, 'indicators', index) }];
}

/** A new indicator over the first metric that the card does not have, with the weight that is missing. */
export function newIndicator(indicators: readonly Named[], { metrics }: Reader, missing: Exact | undefined): Readonly<Record<string, unknown>> {
  const used = new Set(indicators.map(({ entry }) => entry['metric']));
  const metric = metrics.find(({ id }) => !used.has(id)) ?? metrics[0];
  const weight = missing && documentNumber(signOf(missing) > 0 ? exactText(missing) : '0');
  return {
    id: freeId(
      metric === undefined || CARD_WORDS.has(metric.id) ? 'indicator' : metric.id,
      indicators.map(({ id }) => id),
    ),
    metric: metric?.id ?? '',
    ...(weight === undefined ? {} : { weight }),
    type: 'continuous',
    measurement: 'quantitative',
    plan: { method: 'value', value: 100 },
    attainment: { method: metric?.entry['direction'] === 'lower' ? 'inverse-ratio' : 'ratio' },
  };
}

/** A new card: one indicator, which is the whole bonus. */
export function newCard(title: unknown, position: string, reader: Reader): Readonly<Record<string, unknown>> {
  return {
    id: freeId(
      'card',
      reader.cards.map(({ id }) => id),
    ),
    title,
    position,
    profile: 'staff',
    pay: { salary: 100000, targetBonus: 30000 },
    indicators: [newIndicator([], reader, { steps: 100n, scale: 0 })],
    combination: { method: 'weighted-sum' },
  };
}

/** The same card under an id of its own. */
export const copyOf = (card: Named, reader: Reader): unknown => ({
  ...card.entry,
  id: freeId(
    card.id,
    reader.cards.map(({ id }) => id),
  ),
});
