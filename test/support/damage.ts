import { randomOf } from './generate/random.ts';

type Json = unknown;
const isContainer = (value: Json): value is object => typeof value === 'object' && value !== null;

/** Values that stand where something else is expected. */
const WRONG: readonly Json[] = [
  null,
  0,
  -1,
  1e21,
  '',
  'x',
  'constructor',
  '__proto__',
  true,
  [],
  {},
  [null],
  [[]],
  { var: 'nothing' },
  { '+': [] },
  ['a', 'a'],
  { x: { y: null } },
];

/** A document with some of its parts damaged: of another type, taken away, doubled, put in the place of another. The same for the same seed. */
export function damaged(document: Json, seed: number, wounds: number): Json {
  const chance = randomOf(seed);
  let copy: Json = structuredClone(document);
  for (let wound = 0; wound < wounds; wound += 1) copy = wounded(copy, chance);
  return copy;
}

function wounded(document: Json, chance: ReturnType<typeof randomOf>): Json {
  const places: { readonly parent: Record<string, Json>; readonly key: string }[] = [];
  const walk = (value: Json): void => {
    if (!isContainer(value)) return;
    for (const key of Object.keys(value)) {
      places.push({ parent: value as Record<string, Json>, key });
      walk((value as Record<string, Json>)[key]);
    }
  };
  walk(document);
  const place = places[chance.below(places.length)];
  const other = places[chance.below(places.length)];
  if (!place || !other) return document;
  const { parent, key } = place;
  switch (chance.below(4)) {
    case 0:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else Reflect.deleteProperty(parent, key);
      break;
    case 1:
      if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
      else parent[key] = structuredClone(other.parent[other.key]);
      break;
    default:
      parent[key] = structuredClone(WRONG[chance.below(WRONG.length)]);
  }
  return document;
}
