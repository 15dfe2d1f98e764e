import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where scripts/build-cli.mjs puts what the command carries with it. */
const folder = (name: string): string => join(import.meta.dirname, 'assets', name);

export const asset = (kind: 'schemas' | 'templates', ...path: readonly string[]): string => join(folder(kind), ...path);

/** The names of the assets of a kind, in order. */
export const assets = (kind: 'schemas' | 'templates'): readonly string[] => readdirSync(folder(kind)).sort();
