import { compare, over, plus, times, ZERO, type Rational } from '../../values/rational.ts';
import { add, constant, degreeIn, factorOf, scale, substitute, variable, variablesOf, type Multivariate } from './multivariate.ts';
import { NotInCells } from './parts.ts';
import { shiftedOf, type Lowest, type Region } from './polytope.ts';

const binomial = (n: number, k: number): bigint =>
  Array.from({ length: k }).reduce<bigint>((all, _one, index) => (all * BigInt(n - index)) / BigInt(index + 1), 1n);

/**
 * Bounds of a polynomial over a box: its coefficients in products of Bernstein's polynomials, all of which are at least zero there and add up to one. Of a
 * polynomial that is straight in each variable they are its values at the corners, so that the bound is met.
 */
export function lowestInBox(region: Region, p: Multivariate): Lowest {
  const shifted = region.ranges.map(shiftedOf);
  const varying = variablesOf(p);
  if (varying.some((index) => !shifted[index]?.length)) throw new NotInCells('unbounded');
  const straight = varying.every((index) => degreeIn(p, index) <= 1);
  // Each variable as a part, from 0 to 1, of its length.
  const inParts = varying.reduce((q, index) => {
    const { start, length = ZERO } = shifted[index] ?? { start: ZERO };
    return substitute(q, index, add(constant(start), scale(variable(index), length)));
  }, p);
  let values: readonly { readonly p: Multivariate; readonly at: readonly (Rational | undefined)[] }[] = [
    { p: inParts, at: region.ranges.map(() => undefined) },
  ];
  for (const index of varying) {
    const degree = degreeIn(p, index);
    values = values.flatMap(({ p: rest, at }) => {
      const powers = Array.from({ length: degree + 1 }, (_, power) =>
        rest.flatMap(({ of, factor }) => (of.filter((one) => one === index).length === power ? [{ of: of.filter((one) => one !== index), factor }] : [])),
      );
      return Array.from({ length: degree + 1 }, (_, k) => ({
        p: powers
          .slice(0, k + 1)
          .reduce<Multivariate>((sum, one, power) => add(sum, scale(one, over({ n: binomial(k, power), d: 1n }, { n: binomial(degree, power), d: 1n }))), []),
        at: at.map((one, other) => (other === index ? over({ n: BigInt(k), d: 1n }, { n: BigInt(Math.max(1, degree)), d: 1n }) : one)),
      }));
    });
  }
  const [first, ...more] = values.map((one) => ({ value: factorOf(one.p), at: one.at }));
  const least = more.reduce((best, one) => (compare(one.value, best?.value ?? ZERO) < 0 ? one : best), first);
  return {
    value: least?.value ?? ZERO,
    at: shifted.map(({ start, length = ZERO }, index) => plus(start, times(least?.at[index] ?? ZERO, length))),
    exact: straight && region.planes.length === 0 && !region.loose,
  };
}
