import { add, multiply, subtract } from '../../operators/build.ts';
import { PLAIN } from '../../values/unit.ts';
import { hole, numeral } from '../draft/literal.ts';
import { asPaid } from './as-paid.ts';
import type { PaysKind } from './pays.ts';

/** start + (x - lower) x factor: only the part above the lower end. */
export const marginal: PaysKind<'marginal'> = ({ band, pays, value, valueType, type }) => {
  if (band.from === undefined) return hole(type);
  const part = asPaid(subtract(value, numeral(band.from, valueType.unit)), valueType, type);
  return add(numeral(pays.start, type.unit), multiply(part, numeral(pays.factor, PLAIN)));
};
