import { CARD_RECORDS } from './records-cards.ts';
import { METRIC_RECORDS } from './records-metrics.ts';
import { TEXT_RECORDS } from './records-text.ts';
import type { Spec } from './spec.ts';

/**
 * Every part of a regulation with all its properties, in the order in which a form shows them. A page may render some by itself and leaves those
 * out; what a property is called is in `words/form`. INVARIANT: the same properties as in the JSON Schema (test/editor/form-reach.test.ts).
 */
export const RECORDS = { ...TEXT_RECORDS, ...METRIC_RECORDS, ...CARD_RECORDS };

export type RecordName = keyof typeof RECORDS;

/** The properties of a part. */
export const specsOf = (record: RecordName): readonly Spec[] => RECORDS[record];

/** The kind of part that a property holds. */
export const partOf = ({ record }: Spec): RecordName | undefined =>
  record !== undefined && Object.hasOwn(RECORDS, record) ? (record as RecordName) : undefined;
