import { createContext } from 'svelte';

/** What the parts of the text page share. */
export interface Reading {
  /** Languages of the policy, and those of them that are shown now. */
  readonly languages: readonly string[];
  readonly shown: readonly string[];
  /** Roles that the document names. */
  readonly roles: readonly string[];
}

export const [useReading, provideReading] = createContext<Reading>();
