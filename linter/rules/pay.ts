import type { Rule } from '../rule.ts';
import { weightsSum } from './r11-weights-sum.ts';
import { goalArithmetic } from './r12-goal-arithmetic.ts';
import { derivedPlan } from './r13-derived-plan.ts';
import { infeasiblePlans } from './r14-infeasible-plans.ts';
import { capacity } from './r15-capacity.ts';
import { gapsAndOverlaps } from './r16-gaps-and-overlaps.ts';
import { unitMismatch } from './r17-unit-mismatch.ts';
import { deadParameter } from './r18-dead-parameter.ts';
import { falseMaximum } from './r19-false-maximum.ts';
import { rounding } from './r20-rounding.ts';
import { zeroDenominator } from './r21-zero-denominator.ts';
import { inverseBlowUp } from './r22-inverse-blow-up.ts';
import { cliff } from './r23-cliff.ts';
import { kink } from './r24-kink.ts';
import { timingGame } from './r25-timing-game.ts';
import { nonMonotone } from './r26-non-monotone.ts';
import { deadZone } from './r27-dead-zone.ts';
import { unreachableLevel } from './r28-unreachable-level.ts';

/** R11..R28: arithmetic, and the shape of pay. */
export const PAY: readonly Rule[] = [
  weightsSum,
  goalArithmetic,
  derivedPlan,
  infeasiblePlans,
  capacity,
  gapsAndOverlaps,
  unitMismatch,
  deadParameter,
  falseMaximum,
  rounding,
  zeroDenominator,
  inverseBlowUp,
  cliff,
  kink,
  timingGame,
  nonMonotone,
  deadZone,
  unreachableLevel,
];
