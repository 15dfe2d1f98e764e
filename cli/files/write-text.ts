import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { WrongUse } from '../shell/wrong-use.ts';

const OTHER = { en: '`{path}` cannot be written: {code}', ru: 'не удалось записать `{path}`: {code}' };
const DENIED = { en: '`{path}` may not be written: no permission', ru: 'нет прав на запись в `{path}`' };
const CAUSES: ReadonlyMap<string, typeof OTHER> = new Map([
  ['ENOSPC', { en: '`{path}` cannot be written: the disk is full', ru: 'не удалось записать `{path}`: на диске нет места' }],
  ['EACCES', DENIED],
  ['EPERM', DENIED],
  ['EROFS', DENIED],
]);

function before(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** Beside the file, then in its place at one stroke: a full disk or a killed process leaves what was there. */
function replace(path: string, text: string, mode: number | undefined): void {
  const target = mode === undefined ? path : realpathSync(path);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    const descriptor = openSync(beside, 'w', mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Writes a text file, whole or not at all; into a pipe or a device as it comes. Throws `WrongUse` when it may not be written. */
export function writeText(path: string, text: string): void {
  try {
    const there = before(path);
    if (there === undefined || there.isFile()) replace(path, text, there?.mode);
    else writeFileSync(path, text);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** What the system said about a path that was to be written, in words. An error that did not come from the system is thrown as it is. */
export function unwritable(path: string, error: unknown): WrongUse {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  return new WrongUse(CAUSES.get(code) ?? OTHER, { path, code });
}
