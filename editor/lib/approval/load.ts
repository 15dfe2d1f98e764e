import { error } from '@sveltejs/kit';

/** Reads from the server for a page; what the reader may not see, or what is not there, becomes the page that says so. */
export async function read<T>(fetch: typeof globalThis.fetch, path: string): Promise<T> {
  const response = await fetch(path);
  if (response.ok) return (await response.json()) as T;
  const refusal = (await response.json().catch(() => ({}))) as { readonly message?: string };
  error(response.status, refusal.message);
}

/** The same for a part of a page that the reader may be without. */
export async function readIfPermitted<T>(fetch: typeof globalThis.fetch, path: string): Promise<T | undefined> {
  const response = await fetch(path);
  if (response.ok) return (await response.json()) as T;
  if (response.status === 403 || response.status === 404) return undefined;
  const refusal = (await response.json().catch(() => ({}))) as { readonly message?: string };
  error(response.status, refusal.message);
}
