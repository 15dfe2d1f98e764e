/** Reads parts of a document that may be half-written: what has not the expected shape is empty. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An id that none of the entries of a list has yet. */
export function newId(base: string, entries: unknown): string {
  const taken = new Set(list(entries).map((entry) => record(entry)['id']));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Choices, one for each value: a document that is being written may have an id twice. */
export const unique = <One extends { readonly value: string }>(options: readonly One[]): readonly One[] => [
  ...new Map(options.map((one) => [one.value, one])).values(),
];
