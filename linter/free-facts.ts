import { rationals, type FreeFact, type Interval, type Sheet } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';

/** Where a fact can lie: its declared domain; without one, not below zero. */
export function domainOf(sheet: Sheet, id: string): Interval {
  const input = sheet.inputs.find((candidate) => candidate.id === id);
  return { from: rationals.fromDecimal(input?.min ?? '0'), ...(input?.max === undefined ? {} : { to: rationals.fromDecimal(input.max) }) };
}

/** The facts that a search may vary: the metrics of a sheet, numbers in their domains, the others over their values. */
export const freeFacts = (sheet: Sheet, metrics: ReadonlyMap<string, Metric>): readonly FreeFact[] =>
  sheet.inputs.flatMap(({ id, type, values }): readonly FreeFact[] => {
    if (!metrics.has(id)) return [];
    if (type.kind === 'number') return [{ id, domain: domainOf(sheet, id) }];
    if (type.kind === 'boolean') return [{ id, values: [false, true] }];
    return values ? [{ id, values }] : [];
  });
