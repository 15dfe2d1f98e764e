import type { Rule } from '../rule.ts';
import { noFinancialGoal } from './s01-no-financial-goal.ts';
import { tooManyIndicators } from './s02-too-many-indicators.ts';
import { notControllable } from './s03-not-controllable.ts';
import { canBeGamed } from './s04-can-be-gamed.ts';
import { notCalculable } from './s05-not-calculable.ts';
import { departmentsConflict } from './s06-departments-conflict.ts';
import { singlePlan } from './s07-single-plan.ts';
import { bonusTooSmall } from './s08-bonus-too-small.ts';
import { introducedBySurprise } from './s09-introduced-by-surprise.ts';
import { noReviewCycle } from './s10-no-review-cycle.ts';

/** S01..S10: the ten deadly sins. */
export const SINS: readonly Rule[] = [
  noFinancialGoal,
  tooManyIndicators,
  notControllable,
  canBeGamed,
  notCalculable,
  departmentsConflict,
  singlePlan,
  bonusTooSmall,
  introducedBySurprise,
  noReviewCycle,
];
