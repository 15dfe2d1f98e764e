import { WrongUse } from '../shell/wrong-use.ts';
import type { Words } from '../shell/words.ts';
import type * as Databases from './database.ts';

const FAILED: Words = { en: '{en}', ru: '{ru}' };

/**
 * Does something with a database. The database's own code is in a file of its own, which only these verbs load: the whole command starts without it
 * (docs/decisions/0002-command-line.md). Throws `WrongUse` where the database cannot be used.
 */
export async function apart<T>(work: (store: typeof Databases) => Promise<T>): Promise<T> {
  const store = await import('./database.ts');
  try {
    return await work(store);
  } catch (error) {
    // The other file has classes of its own, so an error is known by its name.
    if (error instanceof Error && (error.name === 'StoreUnavailable' || error.name === 'StoreInUse')) {
      const { en, ru } = (error as unknown as { readonly text: Words }).text;
      throw new WrongUse(FAILED, { en, ru });
    }
    throw error;
  }
}
