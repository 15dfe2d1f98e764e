import type { Policy } from '@scorewright/schemas';

export declare const CARDS: number;
export declare const INDICATORS: number;
export declare function largeRegulation(cards?: number): Policy;
