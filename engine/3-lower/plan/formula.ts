import { lowerExpression } from '../draft/expression.ts';
import type { PlanMethod } from './method.ts';

/** JsonLogic in the metric's unit. */
export const formula: PlanMethod<'formula'> = ({ draft, plan, pointer, type }) => lowerExpression(draft, plan.formula, `${pointer}/formula`, type);
