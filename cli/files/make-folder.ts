import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder and those above it that are not there, the outermost first. */
function missing(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let at = folder; !existsSync(at); at = path.dirname(at)) folders.unshift(at);
  return folders;
}

/**
 * Makes a folder with those above it; returns the outermost that it made. When the system refuses, nothing of them is left and its error is thrown.
 * One by one: Node's `recursive` never returns where a file system allows no folders, such as /proc.
 */
export function makeFolder(folder: string): string | undefined {
  const wanted = path.resolve(folder);
  let outermost: string | undefined;
  try {
    for (const each of missing(wanted)) {
      mkdirSync(each);
      outermost ??= each;
    }
    if (!statSync(wanted).isDirectory()) mkdirSync(wanted);
  } catch (error) {
    if (outermost !== undefined) rmSync(outermost, { recursive: true, force: true });
    throw error;
  }
  return outermost;
}
