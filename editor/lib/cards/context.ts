import { createContext } from 'svelte';
import type { Named, Reader } from './read.ts';

/** What the parts of one card's page share. */
export interface CardPlace {
  /** JSON pointer of the card, and its place in the list. */
  readonly pointer: string;
  readonly id: string;
  readonly reader: Reader;
  readonly indicators: readonly Named[];
}

export const [useCard, provideCard] = createContext<CardPlace>();
