import { quantity } from '../../operators/build.ts';
import type { Operator } from '../../operators/operator.ts';
import { PERCENT, PLAIN, isPhysical } from '../../values/unit.ts';
import type { Scaled, Term } from './term.ts';

const HUNDRED = /^100(?:\.0*)?$/;

const unitOf = ({ type }: Term): string => (type.kind === 'number' ? type.unit : '');

/** What the literals of a product or a quotient make of it; undefined where they make nothing of it. Money and percent are no multiples of a rate. */
export function scaledBy({ name }: Operator, unit: string, terms: readonly Term[]): Scaled | undefined {
  if (name !== 'decimal.multiply' && name !== 'decimal.divide') return undefined;
  const [first, second] = terms;
  const isProduct = name === 'decimal.multiply';
  const bare = isProduct ? terms.filter((term) => term.bare) : [];
  const inherited = isProduct ? terms : first && !second?.scaled ? [first] : [];
  const rate = isPhysical(unit) && (bare.length > 0 || inherited.some(({ scaled }) => scaled?.rate));
  // All its numbers together are 100: a hundred times two is no percent.
  const numbers = terms.filter((term) => term.bare || term.scaled);
  const [only] = numbers;
  const hundred = numbers.length === 1 && inherited.includes(only as Term) && (only?.scaled?.hundred ?? HUNDRED.test(only?.digits ?? ''));
  return rate || hundred ? { rate, hundred } : undefined;
}

/** What remains of that in a sum, a choice or a rounding: all parts are such products, or numbers without unit. */
export function scaledAlike(terms: readonly Term[]): Scaled | undefined {
  const parts = terms.filter(({ type, bare }) => type.kind === 'number' && !bare);
  const scaled = parts.flatMap((part) => part.scaled ?? []);
  if (parts.length === 0 || scaled.length < parts.length) return undefined;
  return { rate: scaled.every(({ rate }) => rate), hundred: scaled.every(({ hundred }) => hundred) };
}

/** The product in the unit of its place; undefined where the place needs another one than its literals can make of it. */
export function scaledTo(term: Term, unit: string): Term | undefined {
  const { scaled, ...rest } = term;
  if (scaled === undefined) return undefined;
  const isRate = scaled.rate && (unitOf(term) !== PLAIN || unit !== PERCENT);
  const isPercent = scaled.hundred && unitOf(term) === PLAIN && unit === PERCENT;
  return isRate || isPercent ? { ...rest, type: { kind: 'number', unit }, expression: quantity(term.expression, unit) } : undefined;
}
