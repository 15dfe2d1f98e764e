import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { WrongUse } from '../shell/wrong-use.ts';
import type { Words } from '../shell/words.ts';
import { fetched } from './fetched.ts';

/** A little over the largest document that the engine reads, so that the engine itself says that it is too large. */
const MOST_BYTES = 64 * 1024 * 1024;

const CAUSES: { readonly [code: string]: Words } = {
  ENOENT: { en: '`{path}` does not exist', ru: '`{path}` не существует' },
  EACCES: { en: '`{path}` may not be read: no permission', ru: '`{path}` нельзя прочитать: нет прав' },
  EPERM: { en: '`{path}` may not be read: no permission', ru: '`{path}` нельзя прочитать: нет прав' },
  EISDIR: { en: '`{path}` is a folder, not a file', ru: '`{path}` это папка, а не файл' },
  ENOTDIR: { en: '`{path}` leads through a file as if it were a folder', ru: 'путь `{path}` проходит через файл, как будто это папка' },
  ELOOP: { en: '`{path}` is a link that leads to itself', ru: '`{path}`: ссылка, которая ведёт на саму себя' },
  ENAMETOOLONG: { en: '`{path}` is too long for a path', ru: 'слишком длинный путь: `{path}`' },
  EMFILE: { en: '`{path}` cannot be opened: too many files are open', ru: '`{path}` не открыть: открыто слишком много файлов' },
};
const OTHER: Words = { en: '`{path}` cannot be read: {code}', ru: '`{path}` не читается: {code}' };

/** What the system said about a path, in words. An error that did not come from the system is thrown as it is. */
export function unreadable(path: string, error: unknown): WrongUse {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  return new WrongUse(Object.hasOwn(CAUSES, code) ? (CAUSES[code] ?? OTHER) : OTHER, { path, code });
}

function readOpen(descriptor: number): Uint8Array {
  if (fstatSync(descriptor).isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const chunk = new Uint8Array(64 * 1024);
    const length = readSync(descriptor, chunk);
    chunks.push(chunk.subarray(0, length));
    total += length;
    if (length === 0 || total > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** The bytes of a file, a pipe or a device; an endless one is cut. What was fetched under this name goes before a file. Throws `WrongUse` when it cannot be read. */
export function readBytes(path: string): Uint8Array {
  if (path.includes('\0')) throw new WrongUse(OTHER, { path, code: 'NUL' });
  const known = fetched(path);
  if (known !== undefined) return known;
  try {
    const descriptor = openSync(path, 'r');
    try {
      return readOpen(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The bytes of standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    total += chunk.length;
    if (total > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}
