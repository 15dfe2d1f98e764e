/** A state of the draft that can be compared: a saved one, the text as it is now, or what somebody else saved. */
export interface State {
  readonly key: string;
  readonly label: string;
  readonly text: string | undefined;
}

/** A saved state as the server lists it. */
export interface SavedState {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly note: string | null;
}

const url = (id: string): string => `/api/regulations/${encodeURIComponent(id)}/revisions`;

/** The saved states, the newest first; undefined when the server does not answer. */
export async function savedStates(id: string): Promise<readonly SavedState[] | undefined> {
  const response = await fetch(url(id)).catch(() => undefined);
  return response?.ok ? ((await response.json()) as SavedState[]) : undefined;
}

export async function textOfState(id: string, revision: number): Promise<string | undefined> {
  const response = await fetch(`${url(id)}/${revision}`).catch(() => undefined);
  return response?.ok ? ((await response.json()) as { text: string }).text : undefined;
}
