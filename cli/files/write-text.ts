import { writeFileSync } from 'node:fs';
import { WrongUse } from '../shell/wrong-use.ts';

/** Writes a text file. Throws `WrongUse` when it may not be written. */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new WrongUse({ en: '`{path}` cannot be written: {code}', ru: 'не удалось записать `{path}`: {code}' }, { path, code: String(error.code) });
  }
}
