import { nearest } from '../values/nearest.ts';

/** Most names that a message proposes where none is near. */
const PROPOSED = 8;

/** Names that are compared with an unknown one. */
export const COMPARED = 500;

/** Unknown names for which the nearest is looked for: comparing thousands with thousands takes minutes. */
const SOUGHT = 100;

// A type, not an interface: it is data of problems, which have names of any kind.
export type NearestNames = { readonly name: string; readonly known: readonly string[] };

/** Data of a problem about an unknown name: the nearest known one, else the first known ones. */
export function nearestNames(name: string, known: readonly string[]): NearestNames {
  const near = nearest(name, known.slice(0, COMPARED));
  return near === undefined ? firstNames(name, known) : { name, known: [near] };
}

const firstNames = (name: string, known: readonly string[]): NearestNames => ({ name, known: known.slice(0, PROPOSED) });

/** `nearestNames` for the first so many unknown names of one document. */
export function seeker(): typeof nearestNames {
  let left = SOUGHT;
  return (name, known) => {
    left -= 1;
    return left < 0 ? firstNames(name, known) : nearestNames(name, known);
  };
}
