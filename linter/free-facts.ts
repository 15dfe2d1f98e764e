import { rationals, type FreeFact, type Interval, type Sheet } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import { linesBehind } from './analyses/uses.ts';
import { namesIn } from './metric-graph.ts';

/** Where a fact can lie: its declared domain; without one, not below zero. */
export function domainOf(sheet: Sheet, id: string): Interval {
  const input = sheet.inputs.find((candidate) => candidate.id === id);
  return { from: rationals.fromDecimal(input?.min ?? '0'), ...(input?.max === undefined ? {} : { to: rationals.fromDecimal(input.max) }) };
}

/** The facts that formulas of metrics read: results of the period, whatever they are called. */
const behindMetrics = (metrics: ReadonlyMap<string, Metric>): ReadonlySet<string> =>
  new Set([...metrics.values()].flatMap(({ formula }) => (formula === undefined ? [] : namesIn(formula))));

/** The facts that the second measure of a matrix is made of: results, too. */
const behindMatrices = (sheet: Sheet): ReadonlySet<string> =>
  linesBehind(sheet, ...sheet.lines.flatMap(({ id, indicator }) => (indicator !== undefined && id === `${indicator}.over` ? [id] : [])));

/** The facts that a search may vary: the metrics of a sheet and what they are made of, numbers in their domains, the others over their values; and every yes or no. */
export const freeFacts = (sheet: Sheet, metrics: ReadonlyMap<string, Metric>): readonly FreeFact[] => {
  const behind = new Set([...behindMetrics(metrics), ...behindMatrices(sheet)]);
  return sheet.inputs.flatMap(({ id, type, values, integer }): readonly FreeFact[] => {
    if (type.kind === 'boolean') return [{ id, values: [false, true] }];
    if (!metrics.has(id) && !behind.has(id)) return [];
    if (type.kind === 'number') return [{ id, domain: domainOf(sheet, id), ...(integer && { integer }) }];
    return values ? [{ id, values }] : [];
  });
};
