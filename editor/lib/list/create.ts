import { goto } from '$app/navigation';
import type { Words } from '#lib/words/index.ts';
import type { Language } from '#lib/words/language.ts';

/** Where a new regulation comes from: see the server's `Origin`. */
export type NewFrom = { readonly from: string } | { readonly blank: true; readonly language: Language } | { readonly text: string };

/** Creates a draft and opens it; false when the server did not answer or refused. */
export async function createRegulation(origin: NewFrom): Promise<boolean> {
  const response = await fetch('/api/regulations', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(origin) }).catch(
    () => undefined,
  );
  if (!response?.ok) return false;
  const { id } = (await response.json()) as { id: string };
  await goto(`/regulations/${id}/text`);
  return true;
}

const LONGEST_FILE_MB = 4;

/** The text of a file that somebody chose, or why it is none. Whether it is a regulation is seen later: a broken one is kept as a draft. */
export async function textOfFile(file: File): Promise<{ readonly text: string } | { readonly fault: 'too-large' | 'not-text' }> {
  if (file.size > LONGEST_FILE_MB * 1_048_576) return { fault: 'too-large' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { fault: 'not-text' };
  }
}

/** Why a file that somebody chose is not taken, in words. */
export const faultOfFile = (fault: 'too-large' | 'not-text', { tooLarge, notText }: Words['frame']['gallery']): string =>
  fault === 'too-large' ? tooLarge(`${LONGEST_FILE_MB} MB`) : notText;
