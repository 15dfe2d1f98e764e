import { rationals, type Rational } from '@scorewright/engine';
import type { Band, Curve, Scorecard } from '@scorewright/schemas';
import { exactOf, exactText, isLess, isSame } from './exact.ts';

/** A curve of a card with its place, and the lines that it makes. */
export interface PlacedCurve {
  readonly curve: Curve;
  readonly pointer: string;
  /** The line of the band, and the line of what it pays. */
  readonly band: string;
  readonly pays: string;
  readonly indicator?: number;
}

export function curvesOf({ indicators, combination, modifiers = [] }: Scorecard, pointer: string): readonly PlacedCurve[] {
  return [
    ...indicators.flatMap(({ id, curve }, index) =>
      curve ? [{ curve, pointer: `${pointer}/indicators/${index}/curve`, band: `${id}.band`, pays: `${id}.score`, indicator: index }] : [],
    ),
    ...(combination.tiers ? [{ curve: combination.tiers, pointer: `${pointer}/combination/tiers`, band: 'payout.band', pays: 'payout' }] : []),
    ...modifiers.flatMap(({ id, table }, index) =>
      table ? [{ curve: table.curve, pointer: `${pointer}/modifiers/${index}/table/curve`, band: `modifier.${id}.band`, pays: `modifier.${id}` }] : [],
    ),
  ];
}

/** A place on the number line: a value, or a hair below or above it. */
interface End {
  readonly at: Rational;
  readonly side: -1 | 0 | 1;
}

/** A run of values that the same bands own: none (a gap), or several (an overlap). An absent end is infinite. */
export interface Region {
  readonly from?: Rational;
  readonly to?: Rational;
  /** Whether the ends belong to it. */
  readonly ends: Band['ends'];
  readonly owners: readonly string[];
}

const order = (a: End, b: End): number => rationals.compare(a.at, b.at) || a.side - b.side;

const firstOf = ({ from, ends }: Band): End | undefined => (from === undefined ? undefined : { at: exactOf(from), side: ends.startsWith('[') ? 0 : 1 });
const lastOf = ({ to, ends }: Band): End | undefined => (to === undefined ? undefined : { at: exactOf(to), side: ends.endsWith(']') ? 0 : -1 });

const owns = (band: Band, place: End): boolean => {
  const [first, last] = [firstOf(band), lastOf(band)];
  return (!first || order(first, place) <= 0) && (!last || order(place, last) <= 0);
};

/** Whether a band owns a value. */
export const ownsValue = (band: Band, at: Rational): boolean => owns(band, { at, side: 0 });

/** The pieces into which the ends of the bands cut the line: every end by itself, and what lies between. */
function cells(bands: readonly Band[]): readonly { readonly from?: Rational; readonly to?: Rational; readonly place: End }[] {
  const edges = bands
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => edge !== undefined)
    .map(exactOf)
    .sort(rationals.compare)
    .filter((edge, index, all) => index === 0 || !isSame(edge, all[index - 1] ?? edge));
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1];
    return [
      ...(index === 0 ? [{ to: edge, place: { at: edge, side: -1 } as const }] : []),
      { from: edge, to: edge, place: { at: edge, side: 0 } as const },
      { from: edge, ...(next && { to: next }), place: { at: edge, side: 1 } as const },
    ];
  });
}

const isPoint = ({ from, to }: { readonly from?: Rational; readonly to?: Rational }): boolean => from !== undefined && to !== undefined && isSame(from, to);
const sameOwners = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);
const bracket = (start: boolean, end: boolean): Band['ends'] => `${start ? '[' : '('}${end ? ']' : ')'}`;

/** Every gap and every overlap of the bands, from low to high. */
export function regionsOf(bands: readonly Band[]): readonly Region[] {
  const regions: Region[] = [];
  let open = false;
  for (const cell of cells(bands)) {
    const owners = bands.filter((band) => owns(band, cell.place)).map(({ id }) => id);
    const last = regions[regions.length - 1];
    const point = isPoint(cell);
    if (owners.length === 1) open = false;
    else if (open && last && sameOwners(last.owners, owners)) {
      regions[regions.length - 1] = {
        ...(last.from && { from: last.from }),
        ...(cell.to && { to: cell.to }),
        owners,
        ends: bracket(last.ends.startsWith('['), point),
      };
    } else {
      regions.push({ ...(cell.from && { from: cell.from }), ...(cell.to && { to: cell.to }), owners, ends: bracket(point, point) });
      open = true;
    }
  }
  return regions;
}

export const isGap = ({ owners }: Region): boolean => owners.length === 0;
/** Whether a region lies between two ends of bands, not beyond all of them. */
export const isBetween = ({ from, to }: Region): boolean => from !== undefined && to !== undefined;

export function containsValue({ from, to, ends }: Region, at: Rational): boolean {
  if (from && (isLess(at, from) || (isSame(at, from) && ends.startsWith('(')))) return false;
  return !(to && (isLess(to, at) || (isSame(at, to) && ends.endsWith(')'))));
}

/** Whether a multiple of the step lies in a region; a rounded value is always one. */
export function holdsStep({ from, to, ends }: Region, step: Rational): boolean {
  if (!from || !to) return true;
  const region = { from, to, ends, owners: [] };
  const first = rationals.floor(rationals.over(from, step));
  return [first, first + 1n].some((count) => containsValue(region, rationals.times(rationals.rational(count), step)));
}

/** `80..100`, `exactly 1`, in the words of the bands. */
export const regionText = ({ from, to, ends }: Region): string => {
  if (from && to && isSame(from, to)) return exactText(from);
  return `${ends.slice(0, 1)}${from ? exactText(from) : '-∞'}; ${to ? exactText(to) : '∞'}${ends.slice(1)}`;
};
