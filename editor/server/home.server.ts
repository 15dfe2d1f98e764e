import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the program: the one that has `policies/`. The start script names it; else it is looked for upwards. */
export function homeFolder(): string {
  const named = process.env['SCOREWRIGHT_HOME'];
  if (named) return named;
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'policies/templates'))) return folder;
    if (folder === path.dirname(folder)) return process.cwd();
  }
}
