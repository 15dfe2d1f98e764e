import type { Policy } from '@scorewright/schemas';
import { SCORECARDS } from './base/cards.ts';
import { CORRECTIONS, CYCLE, INTRODUCTION } from './base/cycle.ts';
import { GENERAL_PART } from './base/general.ts';
import { GOALS } from './base/goals.ts';
import { METRICS } from './base/metrics.ts';
import { EXAMPLES } from './base/worked.ts';

/** The day on which the examples of the rules are judged: the regulation is signed and not yet in force. */
export const BASE_TODAY = '2026-12-01';

/**
 * A regulation with which nothing is wrong and nothing is left unsaid: two neighbouring scorecards with a shared indicator, full evidence, two years of
 * history. The bad and good examples of every rule, and the rows of its test, are small changes of it.
 */
export const baseRegulation = (): Policy => ({
  ...GENERAL_PART,
  goals: GOALS,
  metrics: METRICS,
  scorecards: SCORECARDS,
  missing: 'refuse',
  rounding: [{ what: 'bonus', to: 1, mode: 'half-up' }],
  corrections: CORRECTIONS,
  cycle: CYCLE,
  introduction: INTRODUCTION,
  examples: EXAMPLES,
});
