import { add, divide, multiply, subtract } from '../../operators/build.ts';
import { hole, numeral } from '../draft/literal.ts';
import type { PaysKind } from './pays.ts';

/** from + (x - lower) x (to - from) / (upper - lower). */
export const linear: PaysKind<'linear'> = ({ band, pays, value, valueType: { unit }, type }) => {
  // The checks report an end that is not given.
  if (band.from === undefined || band.to === undefined) return hole(type);
  const [lower, upper] = [numeral(band.from, unit), numeral(band.to, unit)];
  const [from, to] = [numeral(pays.from, type.unit), numeral(pays.to, type.unit)];
  return add(from, divide(multiply(subtract(value, lower), subtract(to, from)), subtract(upper, lower)));
};
