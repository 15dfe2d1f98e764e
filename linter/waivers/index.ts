export { canonicalJson, textHash } from './canonical.ts';
export { judgeWaivers, waiverFaults } from './judge.ts';
export { WAIVER_RULES } from './rules.ts';
export { waiverFor } from './waiver-for.ts';
