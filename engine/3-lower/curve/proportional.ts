import { multiply } from '../../operators/build.ts';
import { decimal } from '../../values/decimal.ts';
import { PLAIN } from '../../values/unit.ts';
import { numeral } from '../draft/literal.ts';
import { asPaid } from './as-paid.ts';
import type { PaysKind } from './pays.ts';

/** The whole value x factor. */
export const proportional: PaysKind<'proportional'> = ({ pays: { factor }, value, valueType, type }) => {
  const paid = asPaid(value, valueType, type);
  return decimal(factor).eq(1) ? paid : multiply(paid, numeral(factor, PLAIN));
};
