import { decimal } from '../values/decimal.ts';
import { parseDecimal } from '../values/parse-decimal.ts';
import { isMembers, type Members } from './version.ts';

/** Where a value stands in one of the two versions. */
export interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

/** One difference of two versions. Items of lists are the same when their ids are, wherever they stand. */
export type Difference =
  | { readonly kind: 'changed'; readonly before: Place; readonly after: Place }
  | { readonly kind: 'added'; readonly after: Place }
  | { readonly kind: 'removed'; readonly before: Place }
  | { readonly kind: 'reordered'; readonly before: Place; readonly after: Place };

/** Formulas and conditions are shown as a whole: half an expression says nothing. */
export const WHOLE: ReadonlySet<string> = new Set(['formula', 'condition', 'when', 'appliesTo']);

/** What tells the items of a list apart, the first that all of them have. */
const KEYS = ['id', 'indicator', 'period', 'fact', 'metric', 'rating', 'stage', 'language'] as const;

const token = (name: string | number): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1');

/** The forms of a quantity that is no number: they replace each other as a whole. */
const QUANTITIES: readonly string[] = ['fact', 'level', 'formula', 'of,percent'];

export const isQuantity = (value: unknown): value is Members => isMembers(value) && QUANTITIES.includes(Object.keys(value).toSorted().join());

const isOtherQuantity = (before: Members, after: Members): boolean =>
  isQuantity(before) && isQuantity(after) && Object.keys(before).toSorted().join() !== Object.keys(after).toSorted().join();

function numberOf(value: unknown): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const read = parseDecimal(String(value));
  return 'value' in read ? read.value : undefined;
}

/** `60`, `"60"` and `60.0` are the same number; `"1.0"` and `"1"` are two texts. */
function same(before: unknown, after: unknown): boolean {
  if (typeof before === 'number' || typeof after === 'number') {
    const [a, b] = [numberOf(before), numberOf(after)];
    return a !== undefined && b !== undefined && decimal(a).eq(decimal(b));
  }
  return JSON.stringify(before) === JSON.stringify(after);
}

function keyOf(before: readonly unknown[], after: readonly unknown[]): string | undefined {
  return KEYS.find((key) =>
    [before, after].every((items) => {
      const keys = items.map((item) => (isMembers(item) && Object.hasOwn(item, key) ? String(item[key]) : undefined));
      return keys.every((one) => one !== undefined) && new Set(keys).size === items.length;
    }),
  );
}

const itemPlace = (list: Place, index: number, value: unknown): Place => ({ pointer: `${list.pointer}/${index}`, value });

/** Items matched by what tells them apart. */
function keyed(before: Place, after: Place, key: string): readonly Difference[] {
  const [olds, news] = [before.value, after.value].map((items) =>
    (items as readonly Members[]).map((value, index) => ({ value, index, key: String(value[key]) })),
  );
  if (!olds || !news) return [];
  const [inOld, inNew] = [new Map(olds.map((item) => [item.key, item])), new Map(news.map((item) => [item.key, item]))];
  const kept = olds.filter((item) => inNew.has(item.key)).map((item) => item.key);
  const isMoved =
    kept.join('\n') !==
    news
      .filter((item) => inOld.has(item.key))
      .map((item) => item.key)
      .join('\n');
  return [
    ...olds.flatMap((item): readonly Difference[] => {
      const other = inNew.get(item.key);
      const place = itemPlace(before, item.index, item.value);
      return other ? compared(place, itemPlace(after, other.index, other.value)) : [{ kind: 'removed', before: place }];
    }),
    ...news.filter((item) => !inOld.has(item.key)).map((item): Difference => ({ kind: 'added', after: itemPlace(after, item.index, item.value) })),
    ...(isMoved ? [{ kind: 'reordered', before, after } as const] : []),
  ];
}

/** Items that nothing tells apart: what is on both sides is the same, the rest is paired in its order. */
function unkeyed(before: Place, after: Place): readonly Difference[] {
  const [olds, news] = [before, after].map((list) => (list.value as readonly unknown[]).map((value, index) => itemPlace(list, index, value)));
  if (!olds || !news) return [];
  const rest = [...news];
  const gone = olds.filter(({ value }) => {
    const index = rest.findIndex((place) => same(value, place.value));
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  const paired = gone.flatMap((place, index) => {
    const other = rest[index];
    return other ? compared(place, other) : [];
  });
  return [
    ...paired,
    ...gone.slice(rest.length).map((place): Difference => ({ kind: 'removed', before: place })),
    ...rest.slice(gone.length).map((place): Difference => ({ kind: 'added', after: place })),
  ];
}

/** A list of parts that is new or gone is told part by part: each has a name, the list has none. */
const isListOfParts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isMembers);

function members(before: Place & { readonly value: Members }, after: Place & { readonly value: Members }): readonly Difference[] {
  const names = [...new Set([...Object.keys(before.value), ...Object.keys(after.value)])];
  return names.flatMap((name): readonly Difference[] => {
    const [old, now] = [before, after].map((place) => ({
      pointer: `${place.pointer}/${token(name)}`,
      value: Object.hasOwn(place.value, name) ? place.value[name] : undefined,
    }));
    if (!old || !now) return [];
    if (isListOfParts(old.value) && now.value === undefined) return compared(old, { ...now, value: [] });
    if (isListOfParts(now.value) && old.value === undefined) return compared({ ...old, value: [] }, now);
    if (old.value === undefined) return [{ kind: 'added', after: now }];
    if (now.value === undefined) return [{ kind: 'removed', before: old }];
    if (WHOLE.has(name)) return same(old.value, now.value) ? [] : [{ kind: 'changed', before: old, after: now }];
    return compared(old, now);
  });
}

function compared(before: Place, after: Place): readonly Difference[] {
  if (isMembers(before.value) && isMembers(after.value) && !isOtherQuantity(before.value, after.value))
    return members({ ...before, value: before.value }, { ...after, value: after.value });
  if (Array.isArray(before.value) && Array.isArray(after.value)) {
    const key = keyOf(before.value, after.value);
    return key === undefined ? unkeyed(before, after) : keyed(before, after, key);
  }
  return same(before.value, after.value) ? [] : [{ kind: 'changed', before, after }];
}

/** What differs between two versions of a regulation, in the order of the older one. Either may be a draft that is no valid policy yet. */
export const differences = (before: unknown, after: unknown): readonly Difference[] => compared({ pointer: '', value: before }, { pointer: '', value: after });
