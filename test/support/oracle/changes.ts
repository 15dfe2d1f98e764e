import type { ChangeParameter, CorrectionChange, CorrectionRecord } from '@scorewright/schemas';

/** What the corrections that hold have changed. */
export interface Changes {
  /** The new value of a parameter, or undefined. `of` is the indicator, or the fact; `level` the level of the indicator. */
  readonly of: (parameter: ChangeParameter, of?: string, level?: string) => CorrectionChange['value'] | undefined;
}

const keyOf = (parameter: ChangeParameter, of = '', level = ''): string => `${parameter} ${of} ${level}`;

/** Records in order of date, then of position. */
export const inOrder = <T extends { readonly record: CorrectionRecord }>(records: readonly T[]): readonly T[] =>
  records
    .map((item, position) => ({ item, position }))
    .sort((a, b) => (a.item.record.date < b.item.record.date ? -1 : a.item.record.date > b.item.record.date ? 1 : a.position - b.position))
    .map(({ item }) => item);

/** The changes of the records; a later one wins. */
export const changesOf = (records: readonly CorrectionRecord[]): Changes => {
  const values = new Map<string, CorrectionChange['value']>();
  for (const { record } of inOrder(records.map((one) => ({ record: one })))) {
    for (const { parameter, indicator, level, fact, value } of record.changes) {
      values.set(keyOf(parameter, parameter === 'fact' ? fact : indicator, level), value);
    }
  }
  return { of: (parameter, of, level) => values.get(keyOf(parameter, of, level)) };
};
