import type { CardView } from '../context.ts';
import { answersAbout } from '../kept/answers.ts';

/**
 * Keeps for each card what was computed for it. The result may depend on the card, on what its calculation reads (metrics, facts, its own examples;
 * see kept/views.ts) and on the key; on nothing else: the card may be one of an earlier text that is the same in all of that.
 */
export const remembering = <Result>(): ((view: CardView, key: string, compute: () => Result) => Result) => answersAbout<CardView, Result>();
