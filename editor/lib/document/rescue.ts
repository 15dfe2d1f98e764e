/** A text that did not reach the server. Kept in the browser until it does, so that closing the page loses nothing. */
export interface Rescued {
  readonly revision: number;
  readonly text: string;
}

const keyOf = (id: string): string => `unsaved ${id}`;

/** Storage can be full or forbidden: then the page itself still holds the text. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** False where the browser keeps nothing. */
export const rescue = (id: string, rescued: Rescued): boolean =>
  attempt(() => {
    localStorage.setItem(keyOf(id), JSON.stringify(rescued));
    return true;
  }) ?? false;
export const forget = (id: string): void => {
  attempt(() => {
    localStorage.removeItem(keyOf(id));
  });
};

export function rescuedText(id: string): Rescued | undefined {
  const kept: unknown = attempt(() => JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null'));
  if (typeof kept !== 'object' || kept === null || !('revision' in kept) || !('text' in kept)) return undefined;
  return typeof kept.revision === 'number' && typeof kept.text === 'string' ? { revision: kept.revision, text: kept.text } : undefined;
}
