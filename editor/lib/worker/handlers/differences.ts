import { formatNumber } from '#lib/format/numbers.ts';
import { readTree } from '#lib/document/json-tree.ts';
import { pointerOf } from '#lib/document/pointer.ts';
import type { Language } from '#lib/words/language.ts';
import type { Difference } from '../compared.ts';
import type { Answer, Input } from '../protocol.ts';
import { entryName, identityOf, metricNames, propertyName } from './names.ts';

/** A place on the way down: its steps, and what a reader calls it. */
interface Place {
  readonly steps: readonly (string | number)[];
  readonly names: readonly string[];
}

const LONGEST_VALUE = 160;
/** Expressions are compared as a whole: half a formula says nothing. */
const WHOLE: ReadonlySet<string> = new Set(['formula', 'condition', 'when', 'appliesTo']);
const PERCENT: ReadonlySet<string> = new Set([
  'weight',
  'share',
  'uplift',
  'relative',
  'minimumIndex',
  'score',
  'below',
  'met',
  'notMet',
  'minimumShare',
  'percent',
]);

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
const same = (a: unknown, b: unknown): boolean => Object.is(a, b) || (isContainer(a) && isContainer(b) && JSON.stringify(a) === JSON.stringify(b));
const isText = (value: unknown): boolean =>
  isContainer(value) &&
  !Array.isArray(value) &&
  Object.entries(value).length > 0 &&
  Object.entries(value).every(([tag, one]) => /^[a-z]{2}(-\w+)*$/.test(tag) && typeof one === 'string');

class Comparison {
  readonly #language: Language;
  readonly #metrics: ReadonlyMap<unknown, string>;
  readonly found: Difference[] = [];

  constructor(language: Language, metrics: ReadonlyMap<unknown, string>) {
    this.#language = language;
    this.#metrics = metrics;
  }

  #quoted(name: string): string {
    return this.#language === 'ru' ? `«${name}»` : `“${name}”`;
  }

  #value(value: unknown, property: string): string {
    const unit = PERCENT.has(property) ? '\u00a0%' : '';
    if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))) return `${formatNumber(value, this.#language)}${unit}`;
    if (typeof value === 'boolean') return propertyName(String(value), this.#language);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  }

  #report(kind: Difference['kind'], { steps, names }: Place, before?: unknown, after?: unknown): void {
    const property = String(steps.findLast((step) => typeof step === 'string' && !/^\d+$/.test(step)) ?? '');
    const shown = (value: unknown): boolean => value !== undefined && (!isContainer(value) || WHOLE.has(property));
    this.found.push({
      kind,
      pointer: pointerOf(steps),
      what: names.join(', '),
      ...(shown(before) && { before: this.#value(before, property) }),
      ...(shown(after) && { after: this.#value(after, property) }),
    });
  }

  compare(before: unknown, after: unknown, place: Place): void {
    if (same(before, after)) return;
    const last = place.steps.at(-1);
    if (typeof last === 'string' && WHOLE.has(last)) this.#report('changed', place, before, after);
    else if (Array.isArray(before) && Array.isArray(after)) this.#lists(before, after, place);
    else if (isContainer(before) && isContainer(after) && !Array.isArray(before) && !Array.isArray(after)) this.#objects(before, after, place);
    else this.#report(before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', place, before, after);
  }

  #objects(before: object, after: object, place: Place): void {
    const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
    const texts = isText(before) && isText(after);
    for (const name of new Set([...now.keys(), ...old.keys()])) {
      const called = texts ? (old.size + now.size > 2 ? `(${name})` : '') : propertyName(name, this.#language);
      const names = texts ? [...place.names.slice(0, -1), `${place.names.at(-1) ?? ''} ${called}`.trim()] : [...place.names, called];
      this.compare(old.get(name), now.get(name), { steps: [...place.steps, name], names });
    }
  }

  #lists(before: readonly unknown[], after: readonly unknown[], place: Place): void {
    const key = (entry: unknown, index: number): string => (isContainer(entry) ? (identityOf(entry) ?? `#${index}`) : JSON.stringify(entry));
    const old = new Map(before.map((entry, index) => [key(entry, index), { entry, index }]));
    const now = new Map(after.map((entry, index) => [key(entry, index), { entry, index }]));
    const named = (entry: unknown, index: number): Place => ({
      steps: [...place.steps, index],
      names: [
        ...place.names.slice(0, -1),
        `${place.names.at(-1) ?? ''} ${this.#quoted(isContainer(entry) ? entryName(entry, index, this.#language, this.#metrics) : String(entry))}`,
      ],
    });
    for (const [name, { entry, index }] of now) this.compare(old.get(name)?.entry, entry, named(entry, index));
    for (const [name, { entry, index }] of old) if (!now.has(name)) this.#report('removed', named(entry, index));
    const kept = (from: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string =>
      [...from.keys()].filter((name) => other.has(name)).join('\n');
    if (kept(old, now) !== kept(now, old)) this.#report('moved', place);
  }
}

/** What changed between two texts, in the order of the later one. */
export function differences({ before, after, language }: Input<'differences'>): Answer<'differences'> {
  const [old, now] = [readTree(before), readTree(after)];
  if (!old || !now) return undefined;
  const comparison = new Comparison(language, new Map([...metricNames(old.value, language), ...metricNames(now.value, language)]));
  comparison.compare(old.value, now.value, { steps: [], names: [] });
  return comparison.found;
}
