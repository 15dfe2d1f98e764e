import type { Rule } from '../rule.ts';
import { productCollapse } from './r29-product-collapse.ts';
import { ratchet } from './r30-ratchet.ts';
import { luck } from './r31-luck.ts';
import { cutOffExposure } from './r32-cut-off-exposure.ts';
import { unboundedLiability } from './r33-unbounded-liability.ts';
import { tinyWeight } from './r34-tiny-weight.ts';
import { doubleCount } from './r35-double-count.ts';
import { ratioGame } from './r36-ratio-game.ts';
import { unmeasuredTask } from './r37-unmeasured-task.ts';
import { targetDrift } from './r38-target-drift.ts';
import { concentration } from './r39-concentration.ts';
import { penaltyInDisguise } from './r40-penalty-in-disguise.ts';
import { lateTargets } from './r41-late-targets.ts';
import { disparateImpact } from './r42-disparate-impact.ts';
import { correctionAbuse } from './r43-correction-abuse.ts';
import { noDataFeed } from './r44-no-data-feed.ts';
import { processNotResult } from './r45-process-not-result.ts';
import { teamShare } from './r46-team-share.ts';
import { regulationIncomplete } from './r47-regulation-incomplete.ts';
import { vagueIndicator } from './r48-vague-indicator.ts';

/** R29..R48: money at risk, people, statistics, law, the life of the regulation, completeness. */
export const LIFE: readonly Rule[] = [
  productCollapse,
  ratchet,
  luck,
  cutOffExposure,
  unboundedLiability,
  tinyWeight,
  doubleCount,
  ratioGame,
  unmeasuredTask,
  targetDrift,
  concentration,
  penaltyInDisguise,
  lateTargets,
  disparateImpact,
  correctionAbuse,
  noDataFeed,
  processNotResult,
  teamShare,
  regulationIncomplete,
  vagueIndicator,
];
