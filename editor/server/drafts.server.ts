import {
  listRevisions,
  readRevision,
  removeRegulation,
  saveDraft,
  summaryOf,
  type Actor,
  type Draft,
  type RevisionEntry,
  type Saved,
} from '@scorewright/store';
import { database } from './store.server.ts';

/** Saves a text over the revision that it is based on, and only over that one. */
export const saveText = async (
  id: string,
  actor: Actor,
  { revision, text, note }: { readonly revision: number; readonly text: string; readonly note?: string | undefined },
): Promise<Saved> =>
  saveDraft(await database(), { id, revision, text, by: actor, title: JSON.stringify(summaryOf(text).title), ...(note !== undefined && { note }) });

export const removeDraft = async (id: string, actor: Actor): ReturnType<typeof removeRegulation> => removeRegulation(await database(), id, actor);

/** The saved states, the newest first. */
export const savedStates = async (id: string): Promise<readonly RevisionEntry[]> => listRevisions(await database(), id);

export const savedState = async (id: string, revision: number): Promise<Draft | undefined> => readRevision(await database(), id, revision);
