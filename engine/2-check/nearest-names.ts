import { nearest } from '../values/nearest.ts';

/** Most names that a message proposes where none is near. */
const PROPOSED = 8;

/** Data of a problem about an unknown name: the nearest known one, else the known ones. */
export function nearestNames(name: string, known: readonly string[]): { readonly name: string; readonly known: readonly string[] } {
  const near = nearest(name, known);
  return { name, known: near === undefined ? known.slice(0, PROPOSED) : [near] };
}
