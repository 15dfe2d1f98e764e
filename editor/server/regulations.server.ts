import { randomBytes } from 'node:crypto';
import { createRegulation, listRegulations, readDraft, summaryOf, type Draft, type Summary } from '@scorewright/store';
import { blankRegulation } from './blank.ts';
import { shippedText } from './shipped.server.ts';
import { database, LOCAL_PERSON } from './store.server.ts';

export interface Listed extends Summary {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: Date;
}

/** Longest text that is kept: the engine reads one of at most 1 MiB; a longer one may be imported and cut down. */
export const LONGEST_TEXT = 4 * 1_048_576;

/** All drafts with what the list says of them. */
export async function listed(): Promise<readonly Listed[]> {
  const entries = await listRegulations(await database());
  return entries.map(({ id, revision, savedAt, summary }) => ({ id, revision, savedAt, ...summary }));
}

/** A draft, or a regulation that comes with the program (revision 0). */
export async function openRegulation(
  id: string,
): Promise<(Pick<Draft, 'id' | 'text' | 'revision'> & Partial<Draft> & { readonly readonly: boolean }) | undefined> {
  const shipped = shippedText(id);
  if (shipped !== undefined) return { id, text: shipped, revision: 0, readonly: true };
  const draft = id.includes('.') ? undefined : await readDraft(await database(), id);
  return draft && { ...draft, readonly: false };
}

/** Where a new regulation comes from. `text`: an imported file, in whatever state. */
export type Origin = { readonly from: string } | { readonly blank: true } | { readonly text: string };

const nameOf = (text: string): string =>
  summaryOf(text)
    .policy.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'regulation';

async function textOf(origin: Origin): Promise<string | undefined> {
  if ('blank' in origin) return blankRegulation();
  if ('text' in origin) return origin.text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return (await openRegulation(origin.from))?.text;
}

/**
 * Creates a draft; its id is that of the policy with a few characters by chance, so that the id of a removed draft never comes back: a page that is
 * still open on it must not save into another regulation. Undefined when what it is to be copied from is not there.
 */
export async function newRegulation(origin: Origin): Promise<string | undefined> {
  const text = await textOf(origin);
  if (text === undefined) return undefined;
  const db = await database();
  const name = nameOf(text);
  const from = 'from' in origin ? origin.from : 'blank' in origin ? 'blank' : 'import';
  for (;;) {
    const id = `${name}-${randomBytes(3).toString('hex')}`;
    const created = await createRegulation(db, { id, title: JSON.stringify(summaryOf(text).title), origin: from, text, by: LOCAL_PERSON });
    if (created === 'created') return id;
  }
}
