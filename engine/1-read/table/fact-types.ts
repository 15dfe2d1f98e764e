import type { Policy } from '@scorewright/schemas';

export type FactType = 'number' | 'boolean' | 'text' | 'date';

/** The types of what a policy reads from the facts: declared facts and metrics that are not calculated. */
export const factTypes = ({ facts = [], metrics }: Policy): ReadonlyMap<string, FactType> =>
  new Map<string, FactType>([
    ...facts.map(({ id, type }) => [id, type] as const),
    ...metrics.filter(({ formula }) => formula === undefined).map(({ id, type = 'number' }) => [id, type] as const),
  ]);
