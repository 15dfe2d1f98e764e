import type { Band, Pays } from '@scorewright/schemas';
import type { Expression } from '../sheet.ts';
import type { NumberType } from '../draft/types.ts';

/** A band at work. `value`: what is looked up, `valueType` its unit, in which the ends are; `type`: percent or coefficient, what the curve gives. */
interface PaysAt<P extends Pays> {
  readonly band: Band;
  readonly pays: P;
  readonly value: Expression;
  readonly valueType: NumberType;
  readonly type: NumberType;
}

/** One kind of pay of a band: the expression in percent or as a coefficient. */
export type PaysKind<K extends Pays['kind']> = (at: PaysAt<Extract<Pays, { readonly kind: K }>>) => Expression;
