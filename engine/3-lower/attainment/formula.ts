import { lowerExpression } from '../draft/expression.ts';
import { PERCENT_TYPE } from '../draft/types.ts';
import type { AttainmentMethod } from './method.ts';

/** JsonLogic that gives percent. */
export const formula: AttainmentMethod<'formula'> = ({ draft, attainment, pointer }) =>
  lowerExpression(draft, attainment.formula, `${pointer}/formula`, PERCENT_TYPE);
