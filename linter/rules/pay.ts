import type { Rule } from '../rule.ts';
import { weightsSum } from './r11-weights-sum.ts';
import { goalArithmetic } from './r12-goal-arithmetic.ts';
import { derivedPlan } from './r13-derived-plan.ts';
import { capacity } from './r15-capacity.ts';
import { gapsAndOverlaps } from './r16-gaps-and-overlaps.ts';

/** R11..R28: arithmetic, and the shape of pay. */
export const PAY: readonly Rule[] = [weightsSum, goalArithmetic, derivedPlan, capacity, gapsAndOverlaps];
