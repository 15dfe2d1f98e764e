import { compareLimits } from '../rational-function.ts';
import { compare, isZero, over, plus, ZERO, type Rational } from '../../values/rational.ts';
import { lowestInBox } from './box.ts';
import { isAffine, scale, variablesOf, type Multivariate } from './multivariate.ts';
import { isPossible, lowestAffine, shiftedOf, type Lowest, type Region } from './polytope.ts';

const ONE = { n: 1n, d: 1n };

/** Cuts in half the variable of the greatest length that the polynomial is bent in. */
function halves(region: Region, p: Multivariate): readonly Region[] {
  const bent = variablesOf(p.filter(({ of }) => of.length > 1));
  const lengths = bent.map((index) => ({ index, length: shiftedOf(region.ranges[index] ?? { from: ZERO, to: ZERO }).length ?? ZERO }));
  const [widest] = lengths.toSorted((a, b) => compare(b.length, a.length));
  const range = widest && region.ranges[widest.index];
  if (!range || typeof range.from !== 'object' || typeof range.to !== 'object' || isZero(widest.length)) return [];
  const middle = over(plus(range.from, range.to), { n: 2n, d: 1n });
  const within = (from: Rational, to: Rational): Region => ({
    ...region,
    ranges: region.ranges.map((one, index) => (index === widest.index ? { from, to } : one)),
  });
  return [within(range.from, middle), within(middle, range.to)].filter((half) => isPossible(half));
}

const MOST_HALVES = 40;

/** The least value of a polynomial over the closure of a region, or a bound below it; undefined where the region is empty. Throws NotInCells. */
export function lowest(region: Region, p: Multivariate, enough: Rational): Lowest | undefined {
  if (isAffine(p)) return lowestAffine(region, p);
  const waiting = [region];
  let found: Lowest | undefined;
  for (let count = 0, part = waiting.pop(); part; count += 1, part = waiting.pop()) {
    const low = lowestInBox(part, p);
    const parts = !low.exact && typeof low.value === 'object' && compare(low.value, enough) < 0 && count < MOST_HALVES ? halves(part, p) : [];
    if (parts.length > 0) waiting.push(...parts);
    else if (!found || compareLimits(low.value, found.value) < 0) found = low;
  }
  return found;
}

const opposite = (p: Multivariate): Multivariate => scale(p, { n: -1n, d: 1n });

/** The polynomial up to its size: the same text for the same plane, and whether it is turned around. */
function planeOf(p: Multivariate): { readonly key: string; readonly turned: boolean } {
  const sorted = p.toSorted((a, b) => (a.of.join(' ') < b.of.join(' ') ? -1 : 1));
  const lead = sorted.find(({ of }) => of.length > 0)?.factor ?? ONE;
  return {
    key: sorted
      .map(({ of, factor }) => {
        const part = over(factor, lead);
        return `${part.n}/${part.d}*${of.join('.')}`;
      })
      .join('+'),
    turned: lead.n < 0n,
  };
}

/** The signs that a polynomial can have in a region. */
export function signsOf(region: Region, p: Multivariate): readonly number[] {
  const { key, turned } = planeOf(p);
  const chosen = region.signs.get(key);
  if (chosen !== undefined) return [turned ? -chosen : chosen];
  const [low, high] = [lowest(region, p, ZERO), lowest(region, opposite(p), ZERO)];
  const [down, up] = [low ? compareLimits(low.value, ZERO) : 0, high ? -compareLimits(high.value, ZERO) : 0];
  return [...(down < 0 ? [-1] : []), ...(down <= 0 && up >= 0 ? [0] : []), ...(up > 0 ? [1] : [])];
}

/** The part of a region in which a polynomial has a sign. */
export function withSign(region: Region, p: Multivariate, sign: number): Region {
  const { key, turned } = planeOf(p);
  const signs = new Map([...region.signs, [key, turned ? -sign : sign]]);
  if (!isAffine(p)) return { ...region, signs, loose: true };
  const planes = sign === 0 ? [p, opposite(p)] : [sign > 0 ? p : opposite(p)];
  return { ...region, signs, planes: [...region.planes, ...planes], above: [...region.above, ...(sign === 0 ? [] : planes)] };
}
