import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyDocument } from '../../../engine/1-read/index.ts';
import { readPolicy } from '../../../engine/1-read/index.ts';

const POLICIES = path.join(import.meta.dirname, '../../../policies');

const foldersOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((one) => existsSync(path.join(one, 'policy.json')));

/** Every regulation that comes with the program, by the name of its folder. */
export const shippedPolicies = (): readonly (readonly [name: string, document: PolicyDocument])[] =>
  [POLICIES, path.join(POLICIES, 'templates')].flatMap(foldersOf).map((folder) => {
    const { document, problems } = readPolicy(readFileSync(path.join(folder, 'policy.json')));
    if (!document) throw new Error(`${folder}: ${JSON.stringify(problems)}`);
    return [path.basename(folder), document] as const;
  });
