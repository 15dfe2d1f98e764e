import type { Scorecard } from '@scorewright/schemas';

/** Whether the weights of a card are parts, each a share of their sum, instead of percents that sum to 100. */
export const isInParts = ({ combination: { weights } }: Scorecard): boolean => weights === 'parts';
