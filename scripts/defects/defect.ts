import type { PatchOperation, PersonResult } from '@scorewright/linter';
import type { Indicator, Policy, Scorecard } from '@scorewright/schemas';
import { generator } from '../../linter/analyses/random.ts';

/** A source of chance: the same seed gives the same defects. */
export class Random {
  readonly next: () => number;
  constructor(seed: number) {
    this.next = generator(seed);
  }

  /** A whole number from..to. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.next() * items.length)];
  }
}

export interface Seeded {
  readonly patch: readonly PatchOperation[];
  readonly results?: readonly PersonResult[];
}

/** One way to spoil a clean regulation. `seed` is undefined where the regulation has no such place. */
export interface Defect {
  readonly rule: string;
  readonly kind: 'exact' | 'statistical';
  readonly name: string;
  readonly seed: (policy: Policy, random: Random) => Seeded | undefined;
}

export const replace = (path: string, value: unknown): PatchOperation => ({ op: 'replace', path, value });
export const add = (path: string, value: unknown): PatchOperation => ({ op: 'add', path, value });
export const remove = (path: string): PatchOperation => ({ op: 'remove', path });
export const patched = (...patch: readonly PatchOperation[]): Seeded => ({ patch });

export interface Placed<T> {
  readonly item: T;
  readonly pointer: string;
}
export interface PlacedIndicator extends Placed<Indicator> {
  readonly card: Scorecard;
  readonly cardPointer: string;
  readonly index: number;
}

export const cardsOf = ({ scorecards }: Policy): readonly Placed<Scorecard>[] => scorecards.map((item, index) => ({ item, pointer: `/scorecards/${index}` }));

export const indicatorsOf = (policy: Policy): readonly PlacedIndicator[] =>
  cardsOf(policy).flatMap(({ item: card, pointer: cardPointer }) =>
    card.indicators.flatMap((item, index) =>
      item.type === 'cut-off' ? [] : [{ item, card, cardPointer, index, pointer: `${cardPointer}/indicators/${index}` }],
    ),
  );

export const metricPointer = (policy: Policy, id: string): string => `/metrics/${policy.metrics.findIndex((metric) => metric.id === id)}`;
export const metricOf = (policy: Policy, id: string) => policy.metrics.find((metric) => metric.id === id);

/** Ladders in proportion between their levels: what nearly every template pays by. */
export const laddersOf = (policy: Policy): readonly PlacedIndicator[] =>
  indicatorsOf(policy).filter(
    ({ item }) => item.attainment?.method === 'ladder' && item.attainment.interpolation === 'linear' && (item.levels?.length ?? 0) >= 4,
  );

/** A card that sums what its indicators earn by their weights. */
export const weighted = (policy: Policy): readonly PlacedIndicator[] =>
  indicatorsOf(policy).filter(({ card, item }) => card.combination.method === 'weighted-sum' && item.weight !== undefined && card.weightVariants === undefined);

/** A copy of a level list with one level changed. */
export const withLevel = ({ item, pointer }: PlacedIndicator, index: number, changes: object): PatchOperation =>
  replace(`${pointer}/levels/${index}`, { ...item.levels?.[index], ...changes });
