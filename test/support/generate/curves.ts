import type { Band, Curve, Pays } from '@scorewright/schemas';
import { rational, compare, textOf, plus } from '../oracle/rational.ts';
import { bounds, coefficient, percentage, positive, signed, written } from './decimals.ts';
import type { Text } from './decimals.ts';
import type { Random } from './random.ts';
import { sure } from '../sure.ts';

/** Ends in rising order, without two that are equal. */
export const rising = (ends: readonly Text[]): readonly Text[] =>
  ends
    .map((text) => textOf(rational(text)))
    .sort((a, b) => compare(rational(a), rational(b)))
    .filter((text, index, all) => text !== all[index - 1]);

/** What a band can pay: a slope needs its lower end, an interpolation both. */
const kinds = (from: Text | undefined, to: Text | undefined): readonly Pays['kind'][] => [
  'nothing',
  'constant',
  'proportional',
  ...(from === undefined ? [] : (['marginal', 'stairs'] as const)),
  ...(from === undefined || to === undefined ? [] : (['linear', 'linear'] as const)),
];

const pays = (random: Random, gives: Curve['gives'], from: Text | undefined, to: Text | undefined): Pays => {
  const value = (): number | string => written(random, random.chance(0.05) ? signed(random) : gives === 'percent' ? percentage(random) : coefficient(random));
  const factor = (): number | string => written(random, coefficient(random));
  const kind = random.pick(kinds(from, to));
  switch (kind) {
    case 'nothing':
      return { kind };
    case 'constant':
      return { kind, value: value() };
    case 'proportional':
      return { kind, factor: factor() };
    case 'linear':
      return { kind, from: value(), to: value() };
    case 'marginal':
      return { kind, start: value(), factor: factor() };
    case 'stairs':
      return { kind, start: value(), step: written(random, positive(random)), perStep: factor() };
  }
};

/** The bracket that the upper end of a band has, and the one that the next begins with: the end belongs to one of them. */
const JOINTS = [
  [']', '('],
  [')', '['],
] as const;
/** Now and then nobody owns the end, or both do. */
const FAULTY = [
  [')', '('],
  [']', '['],
] as const;

type Joint = (typeof JOINTS)[number] | (typeof FAULTY)[number];

const joint = (random: Random): Joint => random.pick<Joint>(random.chance(0.08) ? FAULTY : JOINTS);

const bandsBetween = (random: Random, gives: Curve['gives'], ends: readonly (Text | undefined)[]): readonly Band[] => {
  const joints = ends.map((end) => (end === undefined ? ([')', '('] as const) : joint(random)));
  return ends.slice(1).map((to, index) => {
    const from = ends[index];
    return {
      id: `band-${index + 1}`,
      ...(from !== undefined && { from: written(random, from) }),
      ...(to !== undefined && { to: written(random, to) }),
      ends: `${sure(joints[index])[1]}${sure(joints[index + 1])[0]}` as Band['ends'],
      pays: pays(random, gives, from, to),
    };
  });
};

const PERCENT_ENDS = ['0', '50', '70', '75', '80', '90', '95', '97.5', '99.99', '100', '100.5', '105', '110', '115', '120', '150'] as const;

/** Ends on the scale of a percent, a coefficient, or any other value. */
const endsOn = (random: Random, scale: 'percent' | 'coefficient' | 'any'): readonly Text[] => {
  const count = random.between(1, 4);
  return rising(
    Array.from({ length: count }, () => (scale === 'percent' ? random.pick(PERCENT_ENDS) : scale === 'coefficient' ? coefficient(random) : signed(random))),
  );
};

/** A payout curve over values of a scale. */
export const curve = (
  random: Random,
  scale: 'percent' | 'coefficient' | 'any',
  gives: Curve['gives'] = random.chance(0.7) ? 'percent' : 'coefficient',
): Curve => {
  const inner = endsOn(random, scale);
  const low = random.chance(0.92) ? [undefined] : [];
  const high = random.chance(0.85) ? [undefined] : [textOf(plus(rational(sure(inner[inner.length - 1])), rational(random.pick(['20', '100', '1000']))))];
  const ends = random.chance(0.04) ? [undefined, undefined] : [...low, ...inner, ...high];
  return {
    gives,
    bands: bandsBetween(random, gives, ends.length < 2 ? [undefined, ...ends] : ends),
    ...bounds(random, () => (gives === 'percent' ? percentage(random) : coefficient(random)), 0.12, 0.2),
  };
};
