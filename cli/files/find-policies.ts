import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { WrongUse } from '../shell/wrong-use.ts';
import { fetched } from './fetched.ts';
import { unreadable } from './read-bytes.ts';

export const POLICY_FILE = 'policy.json';

const SKIPPED = new Set(['node_modules', 'dist', 'build']);

export function isFolder(path: string): boolean {
  if (fetched(path) !== undefined) return false;
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Folders below that may hold policies. Links are not followed: they can lead in a circle. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name))
      .map(({ name }) => join(folder, name))
      .sort();
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function below(folder: string): readonly string[] {
  const own = join(folder, POLICY_FILE);
  return [...(existsSync(own) ? [own] : []), ...foldersIn(folder).flatMap(below)];
}

/** The policy files that a path names: itself, or every policy.json in the folder and below it. Throws `WrongUse` when there is none. */
export function findPolicies(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  const found = below(path);
  if (found.length > 0) return found;
  throw new WrongUse({ en: 'there is no policy.json in the folder `{path}` or below it', ru: 'в папке `{path}` и глубже нет policy.json' }, { path });
}

/** The one policy file that a path names. Throws `WrongUse` when there is none, or more than one to choose from. */
export function findPolicy(path: string): string {
  if (!isFolder(path)) return path;
  const own = join(path, POLICY_FILE);
  if (existsSync(own)) return own;
  // The nearest one is the one to name: what lies deeper is further from what was meant.
  const depth = (file: string): number => file.split(sep).length;
  const [first, ...others] = findPolicies(path).toSorted((a, b) => depth(a) - depth(b));
  throw new WrongUse(
    {
      en: 'the folder `{path}` has no policy.json itself; name one of the {count} below it, such as `{first}`',
      ru: 'в самой папке `{path}` нет policy.json; назовите один из вложенных ({count}), например `{first}`',
    },
    { path, count: others.length + 1, first: first ?? '' },
  );
}
