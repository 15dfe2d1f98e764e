import { compare, rational, textOf } from '../oracle/rational.ts';
import type { Random } from './random.ts';

/** A decimal as a text; documents write it so or as a number. */
export type Text = string;

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.below(10)).join('');

/** `whole` digits before and `places` after the point, without leading or trailing zeros. */
const ofDigits = (random: Random, whole: number, places: number): Text =>
  textOf(rational(`${whole === 0 ? '0' : digits(random, whole)}.${digits(random, Math.max(places, 1))}`));

/** A number that is not negative, of the sizes and shapes that occur in pay, and some that should not but might. */
export const amount = (random: Random): Text => {
  const kind = random.below(100);
  if (kind < 4) return '0';
  if (kind < 30) return String(random.between(1, 20));
  if (kind < 50) return String(random.between(1, 200) * 10);
  if (kind < 65) return String(random.between(1, 5000) * 1000);
  if (kind < 80) return ofDigits(random, random.between(1, 4), random.between(1, 2));
  if (kind < 90) return ofDigits(random, random.between(0, 3), random.between(3, 8));
  if (kind < 94) return ofDigits(random, random.between(1, 12), random.between(10, 40));
  if (kind < 97) return ofDigits(random, random.between(20, 38), 0);
  return `0.${'0'.repeat(random.between(6, 30))}${random.between(1, 999)}`;
};

/** A number above zero. */
export const positive = (random: Random): Text => {
  const text = amount(random);
  return text === '0' ? String(random.between(1, 50)) : text;
};

/** Any number; one in six is negative. */
export const signed = (random: Random): Text => {
  const text = amount(random);
  return random.chance(0.16) && text !== '0' ? `-${text}` : text;
};

/** A percentage as regulations have them. */
export const percentage = (random: Random): Text =>
  random.chance(0.85)
    ? random.pick([
        '0',
        '10',
        '15',
        '20',
        '25',
        '30',
        '33.3',
        '40',
        '50',
        '60',
        '70',
        '75',
        '80',
        '85',
        '90',
        '95',
        '97.5',
        '100',
        '105',
        '110',
        '115',
        '120',
        '150',
        '200',
      ])
    : amount(random);

/** A coefficient as regulations have them. */
export const coefficient = (random: Random): Text =>
  random.chance(0.85)
    ? random.pick(['0', '0.1', '0.3', '0.45', '0.5', '0.75', '0.8', '0.9', '1', '1.05', '1.1', '1.2', '1.25', '1.5', '2', '3'])
    : amount(random);

/** The step of a rounding, odd ones among them. */
export const step = (random: Random): Text =>
  random.chance(0.9)
    ? random.pick(['1', '0.1', '0.01', '0.001', '5', '10', '50', '100', '500', '1000', '0.5', '0.25', '0.05', '3', '7', '0.03', '0.7', '12.5'])
    : positive(random);

/** A number as an expression writes it: one that JavaScript prints in full. */
export const literal = (text: Text): number => (String(Number(text)) === text ? Number(text) : Number(Number(text).toFixed(6)) || 1);

/** A floor, a cap, or both in their order. */
export const bounds = (
  random: Random,
  make: () => Text,
  shareOfFloors: number,
  shareOfCaps: number,
): { readonly floor?: number | string; readonly cap?: number | string } => {
  const [a, b] = [make(), make()];
  const [low, high] = compare(rational(a), rational(b)) <= 0 ? [a, b] : [b, a];
  return { ...(random.chance(shareOfFloors) && { floor: written(random, low) }), ...(random.chance(shareOfCaps) && { cap: written(random, high) }) };
};

/** A decimal as a document writes it: a text, or a number where JavaScript prints it the same. */
export const written = (random: Random, text: Text): number | string => (random.chance(0.5) && String(Number(text)) === text ? Number(text) : text);
