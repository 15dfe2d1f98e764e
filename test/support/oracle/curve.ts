import type { Band, Curve, Pays } from '@scorewright/schemas';
import { divide } from './division.ts';
import type { Rational } from './rational.ts';
import { ZERO, compare, hundredth, least, minus, most, plus, rational, times } from './rational.ts';
import { fullSteps } from './rounding.ts';
import { Fault } from './value.ts';
import { sure } from '../sure.ts';

/** Whether a band owns a value: beyond an end that is absent, between the others, on an end that its bracket owns. */
const owns = ({ from, to, ends }: Band, x: Rational): boolean => {
  const fromBelow = from === undefined ? 1 : compare(x, rational(from));
  const fromAbove = to === undefined ? -1 : compare(x, rational(to));
  return (ends[0] === '[' ? fromBelow >= 0 : fromBelow > 0) && (ends[1] === ']' ? fromAbove <= 0 : fromAbove < 0);
};

/** The id of the one band that owns a value. */
export const bandOf = (curve: Curve, x: Rational): string => {
  const owners = curve.bands.filter((band) => owns(band, x));
  if (owners.length === 0) throw new Fault('no-band');
  if (owners.length > 1) throw new Fault('several-bands');
  return sure(owners[0]).id;
};

/** What a band pays at x. `share` takes a part of x off the percent scale where the curve gives a coefficient. */
const paid = (pays: Pays, band: Band, x: Rational, share: (x: Rational) => Rational): Rational => {
  const above = (): Rational => minus(x, rational(sure(band.from)));
  switch (pays.kind) {
    case 'nothing':
      return ZERO;
    case 'constant':
      return rational(pays.value);
    case 'proportional':
      return times(share(x), rational(pays.factor));
    case 'linear': {
      const rise = minus(rational(pays.to), rational(pays.from));
      return plus(rational(pays.from), divide(times(above(), rise), minus(rational(sure(band.to)), rational(sure(band.from)))));
    }
    case 'marginal':
      return plus(rational(pays.start), times(share(above()), rational(pays.factor)));
    case 'stairs':
      return plus(rational(pays.start), times(rational(pays.perStep), fullSteps(above(), rational(pays.step))));
  }
};

/** At least `floor`, then at most `cap`, where they are given. */
export const bounded = (x: Rational, { floor, cap }: { readonly floor?: number | string; readonly cap?: number | string }): Rational => {
  const raised = floor === undefined ? x : most(x, rational(floor));
  return cap === undefined ? raised : least(raised, rational(cap));
};

/** What the curve gives in its band for a value, with the curve's own floor and cap. */
export const curveResult = (curve: Curve, band: string, x: Rational, xIsPercent: boolean): Rational => {
  const owner = sure(curve.bands.find(({ id }) => id === band));
  const share = curve.gives === 'coefficient' && xIsPercent ? hundredth : (value: Rational) => value;
  return bounded(paid(owner.pays, owner, x, share), curve);
};
