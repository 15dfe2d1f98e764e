import type { Band } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { decimal, printDecimal } from '../../values/decimal.ts';
import type { Check } from '../check.ts';
import { cardsOf, indicatorsOf, wrong, wrongIf } from '../check.ts';
import { curvesOf } from '../curves.ts';

type Bound = number | string | undefined;

/** Bands that own nothing or lack an end that they pay by; floors above caps. Gaps and overlaps are for the linter: only a value that falls in is refused. */
export const curves: Check = ({ policy }) => [
  ...curvesOf(policy).flatMap(({ curve, pointer }) => [
    ...curve.bands.flatMap((band, index) => bandProblems(band, `${pointer}/bands/${index}`)),
    ...crossed(curve.floor, curve.cap, pointer),
  ]),
  ...indicatorsOf(policy).flatMap(({ item, at }) => [
    ...crossed(item.floor, item.cap, at),
    ...(item.attainment?.method === 'base-norm' ? crossed(item.attainment.floor, item.attainment.cap, `${at}/attainment`) : []),
  ]),
  ...cardsOf(policy).flatMap(({ card: { combination }, pointer }) => crossed(combination.floor, combination.cap, `${pointer}/combination`)),
];

const crossed = (floor: Bound, cap: Bound, pointer: string): readonly Problem[] =>
  floor === undefined || cap === undefined || decimal(floor).lte(decimal(cap))
    ? []
    : [wrong('floor-above-cap', `${pointer}/floor`, { floor: printDecimal(decimal(floor)), cap: printDecimal(decimal(cap)) })];

const bandProblems = (band: Band, at: string): readonly Problem[] => [...endsOf(band, at), ...widthOf(band, at), ...payOf(band, at)];

/** An end that is absent is open, and is written with a round bracket. */
const endsOf = ({ id, from, to, ends }: Band, at: string): readonly Problem[] =>
  wrongIf((from === undefined && ends.startsWith('[')) || (to === undefined && ends.endsWith(']')), 'band-end-open', `${at}/ends`, { band: id, ends });

function widthOf({ id, from, to, ends, pays }: Band, at: string): readonly Problem[] {
  if (from === undefined || to === undefined) return [];
  const order = decimal(from).comparedTo(decimal(to));
  if (order > 0) return [wrong('band-reversed', `${at}/to`, { band: id, from: printDecimal(decimal(from)), to: printDecimal(decimal(to)) })];
  if (order < 0) return [];
  return [
    ...wrongIf(ends !== '[]', 'band-empty', `${at}/ends`, { band: id, at: printDecimal(decimal(from)) }),
    ...wrongIf(pays.kind === 'linear', 'band-without-width', `${at}/pays`, { band: id }),
  ];
}

function payOf({ id, from, to, pays }: Band, at: string): readonly Problem[] {
  const { kind } = pays;
  const needed = kind === 'linear' ? (['from', 'to'] as const) : kind === 'marginal' || kind === 'stairs' ? (['from'] as const) : [];
  const ends = { from, to };
  return [
    ...needed.filter((end) => ends[end] === undefined).map((end) => wrong('band-end-missing', at, { band: id, kind, end })),
    ...wrongIf(kind === 'stairs' && decimal(pays.step).isZero(), 'step-not-positive', `${at}/pays/step`, { step: '0' }),
  ];
}
