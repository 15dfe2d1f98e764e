import type { Metric } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { roundingOf } from './desk.ts';
import { evaluate } from './expression.ts';
import { namesIn, namesInUse } from './names.ts';
import { writeOptional } from './worksheet.ts';
import { sure } from '../sure.ts';

/** The metrics with a formula, those that a formula reads before the one that reads them. */
const inOrder = (metrics: readonly Metric[]): readonly Metric[] => {
  const ordered = new Set<Metric>();
  const place = (metric: Metric): void => {
    if (ordered.has(metric)) return;
    const reads = namesIn(metric.formula ?? 0);
    for (const other of metrics) if (reads.has(other.id)) place(other);
    ordered.add(metric);
  };
  metrics.forEach(place);
  return [...ordered].filter(({ formula }) => formula !== undefined);
};

/** Writes `metric.<id>` for every calculated metric in use. */
export const writeMetrics = (desk: Desk): void => {
  const used = namesInUse(desk.policy, desk.card, desk);
  for (const { id, formula } of inOrder(desk.policy.metrics)) {
    if (!used.has(id)) continue;
    writeOptional(desk.sheet, `metric.${id}`, () => evaluate(sure(formula), desk.read), roundingOf(desk, 'metric'));
  }
};
