import { AsyncLocalStorage } from 'node:async_hooks';

const pages = new AsyncLocalStorage<Map<string, Promise<unknown>>>();

/** Serves a page: what it asks its own server for, on its way, is asked within one look at the database. */
export const servingPage = <T>(serve: () => Promise<T>): Promise<T> => pages.run(new Map(), serve);

/**
 * Reads something once for all the requests that one page makes of its own server: who asks, what a version is. Outside of a page it is read each time.
 * INVARIANT: a page only reads, so nothing of it changes by the page's own doing.
 */
export function once<T>(key: string, read: () => Promise<T>): Promise<T> {
  const known = pages.getStore();
  if (!known) return read();
  const reading = (known.get(key) as Promise<T> | undefined) ?? read();
  known.set(key, reading);
  return reading;
}
