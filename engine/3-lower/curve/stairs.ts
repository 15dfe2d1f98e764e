import { add, floorSteps, multiply, subtract } from '../../operators/build.ts';
import { decimal } from '../../values/decimal.ts';
import { hole, numeral } from '../draft/literal.ts';
import type { PaysKind } from './pays.ts';

/** start + perStep x the full steps above the lower end. */
export const stairs: PaysKind<'stairs'> = ({ band, pays, value, valueType: { unit }, type }) => {
  if (band.from === undefined || decimal(pays.step).isZero()) return hole(type);
  const steps = floorSteps(subtract(value, numeral(band.from, unit)), numeral(pays.step, unit));
  return add(numeral(pays.start, type.unit), multiply(numeral(pays.perStep, type.unit), steps));
};
