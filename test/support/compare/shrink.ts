import type { Case } from '../generate/index.ts';
import type { Difference } from './differences.ts';
import { compare } from './run-case.ts';

type Json = unknown;
type Path = readonly (string | number)[];

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place of a value, from the outside in. */
const places = (value: Json, at: Path = []): readonly Path[] => {
  const inner = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : isObject(value) ? Object.entries(value) : [];
  return [...inner.map(([key]) => [...at, key]), ...inner.flatMap(([key, item]) => places(item, [...at, key]))];
};

/** The value with the place changed; without it where `replace` gives nothing. */
const changed = (value: Json, [key, ...rest]: Path, replace: (old: Json) => Json): Json => {
  const of = (old: Json): Json => (rest.length === 0 ? replace(old) : changed(old, rest, replace));
  if (Array.isArray(value)) return value.flatMap((item, index) => (index === key ? [of(item)].filter((made) => made !== undefined) : [item]));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, name === key ? of(item) : item] as const)
      .filter(([, made]) => made !== undefined),
  );
};

const PLAIN_VALUES: readonly Json[] = [0, 1, 100];

/** What a place is tried with: nothing, a plain number, one of its own parts. */
const replacements = (value: Json): readonly Json[] => {
  const number = typeof value === 'number' || (typeof value === 'string' && /^-?[0-9.]+$/.test(value));
  const parts = isObject(value)
    ? Object.values(value)
        .flatMap((part) => (Array.isArray(part) ? (part as readonly Json[]) : [part]))
        .filter((part) => isObject(part))
    : [];
  return [undefined, ...(number ? PLAIN_VALUES.filter((plain) => String(plain) !== String(value)) : []), ...parts];
};

const at = (value: Json, path: Path): Json => path.reduce<Json>((inner, key) => (inner as Record<string | number, Json>)[key], value);

/** What is different, without the numbers: a smaller case must differ in the same way. */
const kindOf = ({ what, engine, oracle }: Difference): string => {
  const state = (text: string): string =>
    text
      .replace(/"[^"]*"/g, 'text')
      .replace(/-?[0-9.]+/g, 'number')
      .split(' at ')[0] ?? '';
  return `${what
    .replace(/[0-9]+/g, '')
    .split('.')
    .at(-1)} ${state(engine)} ${state(oracle)}`;
};

/** A policy that the engine refuses as a whole is no smaller case of one that it does not. */
const isRefusedPolicy = ({ what, engine }: Difference): boolean =>
  what.startsWith('reading') ||
  (what === 'problems' && engine.includes(' at policy:/scorecards')) ||
  (what === 'problems' && engine.includes(' at policy:/metrics'));

const kinds = (candidate: Case, allowed = true): ReadonlySet<string> => {
  try {
    const found = compare(candidate);
    return new Set(!allowed && found.some(isRefusedPolicy) ? [] : found.map(kindOf));
  } catch {
    return new Set();
  }
};

/** The smallest case found by leaving out and simplifying, that still differs in one of the ways of the first. */
export const shrink = (first: Case, budget = 4000): Case => {
  const wanted = kinds(first);
  const refused = compare(first).some(isRefusedPolicy);
  const differs = (candidate: Case): boolean => {
    const found = kinds(candidate, refused);
    return found.size > 0 && [...found].every((kind) => wanted.has(kind));
  };
  let best = first;
  let left = budget;
  const smaller = (): boolean => {
    for (const path of places(best)) {
      for (const replacement of replacements(at(best, path))) {
        left -= 1;
        if (left <= 0) return false;
        const candidate = changed(best, path, () => replacement) as Case;
        if (!differs(candidate)) continue;
        best = candidate;
        return true;
      }
    }
    return false;
  };
  while (smaller());
  return best;
};
