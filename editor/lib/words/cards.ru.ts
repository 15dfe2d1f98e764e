import type { cards as english } from './cards.en.ts';
import type { SameWords } from './words.ts';

export const cards: SameWords<typeof english> = {};
