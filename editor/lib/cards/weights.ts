import type { PatchOperation } from '@scorewright/linter';
import { documentNumber } from '#lib/format/numbers.ts';
import { below } from '#lib/document/pointer.ts';
import { listAt, recordAt, textAt } from '#lib/text/read.ts';
import { exact, exactText, minus, share, signOf, sumOf, type Exact } from './exact.ts';

/** The weight of one indicator: where it stands or would stand, and its number where it has one. */
export interface Weight {
  readonly id: string;
  readonly pointer: string;
  readonly value: string | undefined;
  readonly exists: boolean;
  /** A part of the sum of all weights, instead of a percent. */
  readonly part: boolean;
}

const HUNDRED: Exact = { steps: 100n, scale: 0 };
const ONE: Exact = { steps: 1n, scale: 0 };
const NONE: Exact = { steps: 0n, scale: 0 };

/** The weights of a card, or of one of its variants; what is no part of the sum (cut-offs, indicators with money of their own) is left out. */
export function weightsOf(card: unknown, pointer: string, variant: number | undefined): readonly Weight[] {
  const { indicators, weightVariants, combination } = recordAt(card);
  const part = recordAt(combination)['weights'] === 'parts';
  const entries = variant === undefined ? undefined : listAt(recordAt(listAt(weightVariants)[variant])['weights']).map(recordAt);
  return listAt(indicators)
    .map(recordAt)
    .flatMap((indicator, index) => {
      const id = textAt(indicator['id']) ?? String(index);
      if (indicator['type'] === 'cut-off' || indicator['amount'] !== undefined) return [];
      if (!entries) return [weightAt(id, below(pointer, 'indicators', index, 'weight'), indicator['weight'], part)];
      const found = entries.findIndex((entry) => entry['indicator'] === id);
      return [weightAt(id, below(pointer, 'weightVariants', variant ?? 0, 'weights', found < 0 ? '-' : found, 'weight'), entries[found]?.['weight'], part)];
    });
}

function weightAt(id: string, pointer: string, value: unknown, part: boolean): Weight {
  const read = exact(value);
  return { id, pointer, value: read && exactText(read), exists: value !== undefined, part };
}

const numberOf = ({ value }: Weight): Exact => exact(value) ?? { steps: 0n, scale: 0 };

export const areParts = (weights: readonly Weight[]): boolean => weights.some(({ part }) => part);

/** What is missing to 100 %: below 0 where the weights are too much; nothing where they are parts. */
export const missingOf = (weights: readonly Weight[]): Exact => (areParts(weights) ? NONE : minus(HUNDRED, sumOf(weights.map(numberOf))));

/** The weight of one more indicator: what is missing to 100 %, or one part. */
export const nextWeight = (weights: readonly Weight[]): Exact => (areParts(weights) ? ONE : missingOf(weights));

/** The patch that sets a weight. */
export function weightPatch({ id, pointer, exists }: Weight, value: string): PatchOperation {
  if (pointer.endsWith('/-/weight')) return { op: 'add', path: pointer.slice(0, -'/weight'.length), value: { indicator: id, weight: documentNumber(value) } };
  return { op: exists ? 'replace' : 'add', path: pointer, value: documentNumber(value) };
}

/** Shares what the locked weights leave among the others, in proportion to what they have. Undefined where nothing is left to share. */
export function shareOut(weights: readonly Weight[], locked: ReadonlySet<string>): readonly PatchOperation[] | undefined {
  if (areParts(weights)) return undefined;
  const free = weights.filter(({ id }) => !locked.has(id));
  const rest = minus(HUNDRED, sumOf(weights.filter(({ id }) => locked.has(id)).map(numberOf)));
  if (free.length === 0 || signOf(rest) < 0) return undefined;
  const shares = share(rest, free.map(numberOf)).map(exactText);
  return free.flatMap((weight, index) => (shares[index] === undefined || shares[index] === weight.value ? [] : [weightPatch(weight, shares[index])]));
}
