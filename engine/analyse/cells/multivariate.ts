import { isZero, negated, ONE, plus, times, ZERO, type Rational } from '../../values/rational.ts';

/** One product of variables with its factor; the variables ascending by number, one that is squared twice. */
interface Term {
  readonly of: readonly number[];
  readonly factor: Rational;
}

/** A sum of products of variables, each product once and none with a factor of zero. What pay is where nothing is decided any more. */
export type Multivariate = readonly Term[];

const ascending = (a: number, b: number): number => a - b;

function gathered(terms: readonly Term[]): Multivariate {
  const known = new Map<string, Term>();
  for (const { of, factor } of terms) {
    const key = of.join(' ');
    const before = known.get(key);
    known.set(key, before ? { of, factor: plus(before.factor, factor) } : { of, factor });
  }
  return [...known.values()].filter(({ factor }) => !isZero(factor));
}

export const constant = (value: Rational): Multivariate => (isZero(value) ? [] : [{ of: [], factor: value }]);
export const variable = (index: number): Multivariate => [{ of: [index], factor: ONE }];

export const scale = (p: Multivariate, factor: Rational): Multivariate =>
  isZero(factor) ? [] : p.map((term) => ({ of: term.of, factor: times(term.factor, factor) }));
export const add = (a: Multivariate, b: Multivariate): Multivariate => (a.length === 0 ? b : b.length === 0 ? a : gathered([...a, ...b]));
export const subtract = (a: Multivariate, b: Multivariate): Multivariate =>
  add(
    a,
    b.map(({ of, factor }) => ({ of, factor: negated(factor) })),
  );
export const multiply = (a: Multivariate, b: Multivariate): Multivariate =>
  gathered(a.flatMap((one) => b.map((other) => ({ of: [...one.of, ...other.of].sort(ascending), factor: times(one.factor, other.factor) }))));

/** The value of a polynomial that has no variable; undefined of any other. */
export const constantOf = (p: Multivariate): Rational | undefined => {
  const [first, ...more] = p;
  if (!first) return ZERO;
  return more.length === 0 && first.of.length === 0 ? first.factor : undefined;
};

export const isAffine = (p: Multivariate): boolean => p.every(({ of }) => of.length <= 1);
export const variablesOf = (p: Multivariate): readonly number[] => [...new Set(p.flatMap(({ of }) => of))].sort(ascending);
export const degreeIn = (p: Multivariate, index: number): number => Math.max(0, ...p.map(({ of }) => of.filter((one) => one === index).length));

/** The factor of a variable in an affine polynomial. */
export const factorOf = (p: Multivariate, index?: number): Rational =>
  p.find(({ of }) => (index === undefined ? of.length === 0 : of.length === 1 && of[0] === index))?.factor ?? ZERO;

/** The polynomial with a polynomial in place of a variable. */
export function substitute(p: Multivariate, index: number, by: Multivariate): Multivariate {
  return p.reduce<Multivariate>((sum, { of, factor }) => {
    const rest: Multivariate = [{ of: of.filter((one) => one !== index), factor }];
    const power = of.length - (rest[0]?.of.length ?? 0);
    return add(
      sum,
      Array.from({ length: power }).reduce<Multivariate>((product) => multiply(product, by), rest),
    );
  }, []);
}
