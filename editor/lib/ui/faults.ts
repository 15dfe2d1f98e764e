import { getContext, hasContext, setContext } from 'svelte';

/** What is wrong at a place of the document, in the reader's words. */
export type FaultAt = (pointer: string | undefined) => string | undefined;

const KEY = Symbol('faults');
const nothing: FaultAt = () => undefined;

/** Fields show what the page found at their place; without a page that says, nothing. */
export const provideFaults = (faultAt: FaultAt): void => {
  setContext(KEY, faultAt);
};
export const useFaults = (): FaultAt => (hasContext(KEY) ? getContext<FaultAt>(KEY) : nothing);
