import { CARD_WORDS } from '@scorewright/engine';
import { freeId } from '#lib/cards/read.ts';
import { stepsOf } from '#lib/document/pointer.ts';
import { listAt, recordAt, textAt } from '#lib/text/read.ts';
import type { RecordName } from './records.ts';
import { renamePatch } from './rename.ts';

/** Lists whose entries begin with an id of ours, and what that is called. */
const BEGUN: ReadonlyMap<string, { readonly record: RecordName; readonly wish: string }> = new Map([
  ['metrics', { record: 'metric', wish: 'metric' }],
  ['facts', { record: 'fact', wish: 'fact' }],
  ['cutOffs', { record: 'cutOff', wish: 'cut-off' }],
  ['modifiers', { record: 'modifier', wish: 'modifier' }],
  ['extras', { record: 'extra', wish: 'extra' }],
  ['limits', { record: 'limit', wish: 'limit' }],
  ['figures', { record: 'figure', wish: 'figure' }],
  ['groups', { record: 'group', wish: 'group' }],
]);

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(
    // prettier-ignore
    { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ),
);
const LONGEST = 40;

/** A name in the letters of an id: `Доля скидок` is `dolya-skidok`. Whole words, as many as have room. */
export function idFrom(name: string): string {
  const plain = [...name.toLowerCase()].map((letter) => LATIN.get(letter) ?? letter).join('');
  const spelled = plain
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  if (spelled.length <= LONGEST) return spelled;
  const cut = spelled.slice(0, LONGEST + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, LONGEST);
}

/** Whether an expression reads a line or a value with this id in its name. */
const isRead = (value: unknown, id: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]) => (key === 'var' && String(inner).split('.').includes(id)) || isRead(inner, id));

/** The text that was typed: of several languages, the one that differs. */
function typedIn(before: unknown, after: unknown): string {
  if (typeof after === 'string') return after;
  const [old, now] = [recordAt(before), recordAt(after)];
  return textAt(Object.entries(now).find(([tag, text]) => text !== old[tag])?.[1]) ?? '';
}

/**
 * The id that a part gets with its name; undefined where it keeps the one that it has. `isOurs`: nobody chose that one. Once something refers to it, or it
 * was chosen, it stays: others may know the part by it.
 */
export function idWithName(policy: unknown, pointer: string, before: unknown, after: unknown, isOurs: (id: string) => boolean): string | undefined {
  const steps = stepsOf(pointer);
  const [list, index] = [String(steps.at(-3)), Number(steps.at(-2))];
  const begun = steps.at(-1) === 'name' ? BEGUN.get(list) : undefined;
  const entries = listAt(steps.slice(0, -2).reduce<unknown>((value, step) => (Array.isArray(value) ? value[Number(step)] : recordAt(value)[step]), policy));
  const id = textAt(recordAt(entries[index])['id']);
  if (!begun || id === undefined) return undefined;
  const isBegun = new RegExp(`^${begun.wish}(-\\d+)?$`).test(id) || isOurs(id);
  const name = idFrom(typedIn(before, after));
  if (!isBegun || name === '' || isRead(policy, id)) return undefined;
  if (renamePatch(policy, begun.record, [...steps.slice(0, -1), 'id'], id, `${id}-`).length > 1) return undefined;
  const isMeasured = list === 'metrics' || list === 'facts';
  const others = isMeasured ? [...listAt(recordAt(policy)['metrics']), ...listAt(recordAt(policy)['facts'])] : entries;
  const taken = others.flatMap((one) => (one === entries[index] ? [] : (textAt(recordAt(one)['id']) ?? [])));
  // The words of the calculation itself have no hyphen, but for the days of the period.
  const isPlain = name === 'constructor' || /^period-(start|end)$/.test(name) || (isMeasured ? CARD_WORDS.has(name) : !name.includes('-'));
  return freeId(isPlain ? `${name}-${begun.wish}` : name, taken);
}
