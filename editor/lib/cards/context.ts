import { createContext } from 'svelte';
import type { ConditionField } from './conditions.ts';
import type { Named, Reader } from './read.ts';

/** What the parts of one page share: a card's page, or one of the whole regulation. */
export interface CardPlace {
  /** JSON pointer of the card; that of the document outside of cards. */
  readonly pointer: string;
  /** Id of the card; undefined outside of cards. */
  readonly id: string | undefined;
  readonly reader: Reader;
  /** Of the card; of all cards outside of them. */
  readonly indicators: readonly Named[];
  /** What an expression can read here. */
  readonly fields: readonly ConditionField[];
}

export const [useCard, provideCard] = createContext<CardPlace>();
